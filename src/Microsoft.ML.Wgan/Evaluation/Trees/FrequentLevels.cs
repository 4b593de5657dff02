namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>The levels of a column, the most frequent first.</summary>
internal static class FrequentLevels
{
    /// <summary>Every level once; of equally frequent ones the lower code first.</summary>
    public static int[] Of(ReadOnlySpan<int> levels)
    {
        var counts = new Dictionary<int, int>();
        foreach (int level in levels)
        {
            counts[level] = counts.GetValueOrDefault(level) + 1;
        }

        return [.. counts.OrderByDescending(level => level.Value).ThenBy(level => level.Key).Select(level => level.Key)];
    }
}
