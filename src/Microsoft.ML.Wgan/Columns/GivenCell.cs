namespace Microsoft.ML.Wgan.Columns;

/// <summary>A cell that a row is asked to hold.</summary>
/// <param name="Column">Index of its column in the table.</param>
/// <param name="Cell">Its value.</param>
internal readonly record struct GivenCell(int Column, Cell Cell);
