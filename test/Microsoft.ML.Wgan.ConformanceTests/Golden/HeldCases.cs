namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>Which recorded cases are held, and why the others are not.</summary>
/// <param name="Held">Names of cases that must come out as recorded: a list that only grows.</param>
/// <param name="NotHeld">Reason by name.</param>
internal sealed record HeldCases(IReadOnlySet<string> Held, IReadOnlyDictionary<string, string> NotHeld)
{
    private const string ReasonMark = " # ";

    public static HeldCases MachineLearning { get; } = Read("mlnet");

    public static HeldCases Torch { get; } = Read("torchsharp");

    private static HeldCases Read(string package)
        => new(
            Lines(package + ".held.txt").ToHashSet(),
            Lines(package + ".not-held.txt").Select(line => line.Split(ReasonMark)).ToDictionary(parts => parts[0], parts => parts[1]));

    private static IEnumerable<string> Lines(string file)
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", file)).Where(line => line.Length > 0);
}
