namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>How much worse trees predict a target when a column's cells are exchanged between the test rows.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="OnSynthetic">Loss of the metric by trees that learned from synthetic rows; about 0 or below for a column that does not matter.</param>
/// <param name="OnReal">Loss of the metric by trees that learned from real rows.</param>
public sealed record ColumnImportance(string Column, double OnSynthetic, double OnReal);
