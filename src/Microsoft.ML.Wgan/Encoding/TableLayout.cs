namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Where everything stands in an encoded row: <see cref="NumberWidth"/> numbers in [-1, 1], then, one span a category, its levels one-hot.
/// The only place that computes offsets.
/// </summary>
internal sealed class TableLayout
{
    public TableLayout(int numberWidth, IReadOnlyList<int> categoryLengths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numberWidth);
        CategorySpan[] spans = new CategorySpan[categoryLengths.Count];
        int start = numberWidth;
        for (int category = 0; category < spans.Length; category++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(categoryLengths[category], 2, nameof(categoryLengths));
            spans[category] = new CategorySpan(start, categoryLengths[category]);
            start = checked(start + categoryLengths[category]);
        }

        NumberWidth = numberWidth;
        Categories = spans;
        Width = start;
    }

    public int NumberWidth { get; }

    public IReadOnlyList<CategorySpan> Categories { get; }

    public int CategoryWidth => Width - NumberWidth;

    /// <summary>Length of an encoded row; 0 when no column is left to learn.</summary>
    public int Width { get; }
}
