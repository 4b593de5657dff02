namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>How much of a difference lies in one column.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Share">Its share of the gain of all splits; from 0 to 1, all columns together 1, or all 0 where nothing was split.</param>
public sealed record ColumnShare(string Column, double Share);
