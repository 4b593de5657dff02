namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How strongly two columns of levels depend on each other: Cramér's V, from 0 (independent) to 1 (one determines the other).</summary>
/// <remarks>
/// <code>V = √((Σ_ij o_ij² / (r_i c_j) − 1) / min(R − 1, C − 1))</code>
/// o_ij: rows with level i of the first and j of the second column; r_i, c_j: rows with each; R, C: numbers of levels.
/// Source: Cramér 1946, "Mathematical Methods of Statistics", section 21.9. Differs from it: nothing; not corrected for bias.
/// </remarks>
internal static class CramersV
{
    /// <summary>Null where a column has one level only: it is not defined.</summary>
    public static double? Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        Dictionary<int, int> firstCounts = Counts(first), secondCounts = Counts(second);
        int degrees = Math.Min(firstCounts.Count, secondCounts.Count) - 1;
        if (degrees == 0)
        {
            return null;
        }

        var joint = new Dictionary<(int, int), int>();
        for (int row = 0; row < first.Length; row++)
        {
            (int, int) cell = (first[row], second[row]);
            joint[cell] = joint.GetValueOrDefault(cell) + 1;
        }

        double sum = 0;
        foreach (((int i, int j), int count) in joint)
        {
            sum += (double)count * count / ((double)firstCounts[i] * secondCounts[j]);
        }

        return Math.Sqrt(Math.Max(0, sum - 1) / degrees);
    }

    private static Dictionary<int, int> Counts(ReadOnlySpan<int> levels)
    {
        var counts = new Dictionary<int, int>();
        foreach (int level in levels)
        {
            counts[level] = counts.GetValueOrDefault(level) + 1;
        }

        return counts;
    }
}
