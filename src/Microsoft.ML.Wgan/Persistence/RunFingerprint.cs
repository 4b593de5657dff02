namespace Microsoft.ML.Wgan.Persistence;

/// <summary>What decides the outcome of a training, by name: the data's columns and every option but those of the run alone.</summary>
/// <param name="Facts">Names and values, the values to be compared only.</param>
internal sealed record RunFingerprint(IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>What differs, a sentence each; none where the two are of one training.</summary>
    /// <param name="now">Data and options of the training that would go on from here.</param>
    public IReadOnlyList<string> Differences(RunFingerprint now)
    {
        IEnumerable<string> names = Facts.Keys.Concat(now.Facts.Keys.Where(name => !Facts.ContainsKey(name)));
        return [.. from name in names
                   let then = Facts.GetValueOrDefault(name)
                   let today = now.Facts.GetValueOrDefault(name)
                   where then != today
                   select Difference(name, then, today)];
    }

    private static string Difference(string name, string? then, string? now)
    {
        bool areCells = name.StartsWith(DataFacts.Cells, StringComparison.Ordinal);
        return (then, now) switch
        {
            (null, _) => $"{name} {(areCells ? "are" : "is")} new",
            (_, null) => $"{name} {(areCells ? "are" : "is")} missing",
            _ => areCells ? $"{name} differ" : $"{name} was {then} and is {now}",
        };
    }
}
