namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>How well one column's synthetic values follow the real ones.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="IsNumeric">Whether it holds numbers; else levels.</param>
/// <param name="ShapeError">Kolmogorov-Smirnov distance of numbers, total variation of levels; from 0 to 1, lower is better.</param>
public sealed record ColumnScore(string Name, bool IsNumeric, double ShapeError)
{
    /// <summary>The shape error of real rows that were held out.</summary>
    public double? ShapeErrorOfRealRows { get; init; }

    /// <summary>Wasserstein-1 distance of the numbers, in the column's unit; null for levels.</summary>
    public double? WassersteinDistance { get; init; }

    /// <summary>Share of real rows without a value.</summary>
    public double RealMissingShare { get; init; }

    /// <summary>Share of synthetic rows without a value.</summary>
    public double SyntheticMissingShare { get; init; }

    /// <summary>Share of the synthetic values that lie in the real numbers' range, or are a level that the real rows hold.</summary>
    public double WithinRangeShare { get; init; } = 1;

    /// <summary>Share of the levels that are rare in the real rows (below 1 %) and appear in the synthetic ones; null where none is rare.</summary>
    public double? RareLevelCoverage { get; init; }

    /// <summary>Share in what tells synthetic rows from real ones: the column's part of the gain of the boosted trees that try to; from 0 to 1.</summary>
    public double TellingShare { get; init; }
}
