using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Shares of real and synthetic rows at a level, or at all those that are not shown by themselves.</summary>
internal sealed record LevelShare(string Name, double Real, double Synthetic);

/// <summary>The most frequent levels of a column.</summary>
internal static class LevelShares
{
    private const int MostLevels = 12;

    /// <summary>The twelve most frequent levels, by real then by synthetic rows, and the others as one.</summary>
    /// <param name="real">Real levels.</param>
    /// <param name="synthetic">Synthetic ones.</param>
    /// <param name="names">Texts of the levels by code; null where they are not known.</param>
    public static IReadOnlyList<LevelShare> Of(ScoredColumn real, ScoredColumn synthetic, IReadOnlyList<string>? names)
    {
        Dictionary<int, int> realCounts = Counts(real), syntheticCounts = Counts(synthetic);
        int[] levels =
        [
            .. realCounts.Keys.Union(syntheticCounts.Keys)
                .OrderByDescending(level => realCounts.GetValueOrDefault(level)).ThenByDescending(level => syntheticCounts.GetValueOrDefault(level)).ThenBy(level => level),
        ];
        // A single level beyond the twelfth takes no more room than "others" would.
        int shown = levels.Length <= MostLevels + 1 ? levels.Length : MostLevels;
        var shares = levels.Take(shown).Select(level => Share(NameOf(level, names), [level])).ToList();
        if (shown < levels.Length)
        {
            shares.Add(Share($"{Words.Count(levels.Length - shown)} others", levels[shown..]));
        }

        return shares;

        LevelShare Share(string name, int[] among) => new(
            name, (double)among.Sum(level => realCounts.GetValueOrDefault(level)) / real.RowCount, (double)among.Sum(level => syntheticCounts.GetValueOrDefault(level)) / synthetic.RowCount);
    }

    private static string NameOf(int level, IReadOnlyList<string>? names) =>
        names is null || level < 0 || level >= names.Count ? $"level {Words.Count(level)}"
        : string.IsNullOrWhiteSpace(names[level]) ? "(missing)"
        : names[level];

    private static Dictionary<int, int> Counts(ScoredColumn column)
    {
        var counts = new Dictionary<int, int>();
        foreach (int level in column.Levels)
        {
            counts[level] = counts.GetValueOrDefault(level) + 1;
        }

        return counts;
    }
}
