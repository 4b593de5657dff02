namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How strongly a number depends on a column of levels: the correlation ratio η, from 0 (the levels' means are all the same) to 1 (the level determines the number).</summary>
/// <remarks>
/// <code>η = √(Σ_k n_k (x̄_k − x̄)² / Σ_i (x_i − x̄)²)</code>
/// x̄_k: mean of the n_k numbers at level k; x̄: mean of all; over the rows that have the number.
/// Source: Pearson 1905, "On the general theory of skew correlation and non-linear regression". Differs from it: nothing; not corrected for bias.
/// </remarks>
internal static class CorrelationRatio
{
    /// <summary>Null where the numbers are constant or missing, or have one level only: it is not defined.</summary>
    public static double? Of(ReadOnlySpan<double> numbers, ReadOnlySpan<int> levels)
    {
        var groups = new Dictionary<int, (int Count, double Sum)>();
        (int count, double sum, double low, double high) = (0, 0, double.PositiveInfinity, double.NegativeInfinity);
        for (int row = 0; row < numbers.Length; row++)
        {
            if (!double.IsNaN(numbers[row]))
            {
                (int groupCount, double groupSum) = groups.GetValueOrDefault(levels[row]);
                groups[levels[row]] = (groupCount + 1, groupSum + numbers[row]);
                (count, sum, low, high) = (count + 1, sum + numbers[row], Math.Min(low, numbers[row]), Math.Max(high, numbers[row]));
            }
        }

        // The mean of equal numbers may round to another one, and leave a variance where there is none.
        if (groups.Count < 2 || low == high)
        {
            return null;
        }

        (double mean, double total) = (sum / count, 0);
        foreach (double number in numbers)
        {
            total += double.IsNaN(number) ? 0 : (number - mean) * (number - mean);
        }

        double between = groups.Values.Sum(group => group.Count * Math.Pow((group.Sum / group.Count) - mean, 2));
        return Math.Sqrt(Math.Min(1, between / total));
    }
}
