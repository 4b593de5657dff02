namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Where one column of the table stands in the encoded row.</summary>
/// <param name="Column">Index of the column in the table; also picks the column's noise.</param>
/// <param name="Number">Index of its number in the encoded row, of its first pixel for pictures, or -1.</param>
/// <param name="Category">Index of its category in the layout, or -1.</param>
/// <param name="Span">The span of that category; empty without one.</param>
internal readonly record struct ColumnPlace(int Column, int Number, int Category, CategorySpan Span)
{
    /// <summary>Whether a level of the column's category says that the cell is its number, and no atom.</summary>
    public bool IsNumber(int level) => level == Span.Length - 1;
}
