namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>A small table of several kinds of columns, and options that train on it in a moment.</summary>
internal static class People
{
    private static readonly string[] _jobs = ["cook", "clerk", "judge"];

    public sealed class Person
    {
        public float Age { get; set; }

        public int Children { get; set; }

        public string Job { get; set; } = "";

        public bool Married { get; set; }
    }

    public static IEnumerable<Person> Rows(int count = 200) => Enumerable.Range(0, count).Select(i => new Person
    {
        Age = 20 + (i * 7 % 50) + (i / 1000f),
        Children = i % 4,
        Job = _jobs[i * i % 7 % 3],
        Married = i % 3 == 0,
    });

    public static IDataView View(MLContext ml, int count = 200) => ml.Data.LoadFromEnumerable(Rows(count));

    public static WganOptions Quick(int? seed = 3) => new()
    {
        Seed = seed,
        Networks = new() { LatentWidth = 4, GeneratorWidth = 8, CriticWidth = 8 },
        Training = new() { GeneratorSteps = 3, BatchSize = 16, CriticStepsPerGeneratorStep = 1 },
        Run = new() { Device = "cpu", Threads = 1, ReportEvery = 1 },
    };

    public static Person[] ToRows(MLContext ml, IDataView view) => [.. ml.Data.CreateEnumerable<Person>(view, reuseRowObject: false)];
}
