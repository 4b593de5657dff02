namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How far a synthetic column's values are from the real ones.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Distance">In the unit of the column for numbers, from 0 to 1 for levels; null where one side has no numbers.</param>
/// <param name="OfDeviation">The distance over the real column's mean absolute deviation; null for levels, and where the real numbers are all equal.</param>
public sealed record ColumnDistance(string Name, double? Distance, double? OfDeviation);
