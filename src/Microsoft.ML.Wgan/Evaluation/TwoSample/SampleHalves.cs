using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>As many real as synthetic rows, drawn at random: half of each to fit on, the others to judge by.</summary>
/// <param name="Fit">Rows to fit on, the real ones first.</param>
/// <param name="Judge">Rows to judge by, the real ones first.</param>
internal sealed record SampleHalves(ScoredTable Fit, ScoredTable Judge)
{
    // Two rows of either side to judge by, for a standard error.
    private const int LeastRows = 4;

    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or a table has fewer than four rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is less than four.</exception>
    public static SampleHalves Draw(ScoredTable real, ScoredTable synthetic, int seed, int maximumRows)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumRows, LeastRows);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        int rows = Math.Min(maximumRows, Math.Min(real.RowCount, synthetic.RowCount));
        if (rows < LeastRows)
        {
            throw new ArgumentException($"{real.RowCount} real and {synthetic.RowCount} synthetic rows are too few to tell apart: at least {LeastRows} of each are needed.");
        }

        int[] ofReal = RandomSubset.Of(real.RowCount, rows, seed, 1), ofSynthetic = RandomSubset.Of(synthetic.RowCount, rows, seed, 2);
        int half = rows / 2;
        return new SampleHalves(Join(real, ofReal[..half], synthetic, ofSynthetic[..half]), Join(real, ofReal[half..], synthetic, ofSynthetic[half..]));
    }

    /// <summary>1 for the real rows of a half, 0 for the synthetic ones.</summary>
    public static double[] Truth(ScoredTable half) => [.. Enumerable.Range(0, half.RowCount).Select(row => row < half.RowCount / 2 ? 1.0 : 0)];

    /// <summary>The area for scores of the rows to judge by, higher for real ones.</summary>
    public AreaUnderCurve Area(double[] scores)
    {
        int half = Judge.RowCount / 2;
        return AreaUnderCurve.Of<double>(scores.AsSpan(..half), scores.AsSpan(half));
    }

    private static ScoredTable Join(ScoredTable first, int[] firstRows, ScoredTable second, int[] secondRows) => new(
        [.. first.Columns.Zip(second.Columns, (own, other) => own.IsNumeric
            ? ScoredColumn.OfNumbers(own.Name, [.. own.Rows(firstRows).Numbers, .. other.Rows(secondRows).Numbers])
            : ScoredColumn.OfLevels(own.Name, [.. own.Rows(firstRows).Levels, .. other.Rows(secondRows).Levels]))]);
}
