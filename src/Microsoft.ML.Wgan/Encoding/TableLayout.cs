using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Where everything stands in an encoded row: <see cref="NumberWidth"/> numbers in [-1, 1], then the pixels of a picture, also in [-1, 1], then, one span a
/// category, its levels one-hot.
/// The only place that computes offsets.
/// </summary>
internal sealed class TableLayout
{
    /// <param name="numberWidth">Numbers of a row.</param>
    /// <param name="categoryLengths">Levels of each category.</param>
    /// <param name="image">The size of a row's picture; null for rows without one.</param>
    public TableLayout(int numberWidth, IReadOnlyList<int> categoryLengths, ImageShape? image = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numberWidth);
        CategorySpan[] spans = new CategorySpan[categoryLengths.Count];
        Image = image;
        int start = checked(numberWidth + PixelWidth);
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

    /// <summary>The size of a row's picture; null for rows without one.</summary>
    public ImageShape? Image { get; }

    /// <summary>Pixels of a row, which come behind its numbers; 0 for rows without a picture.</summary>
    public int PixelWidth => Image?.PixelCount ?? 0;

    public IReadOnlyList<CategorySpan> Categories { get; }

    /// <summary>Where the levels start: behind numbers and pixels.</summary>
    public int CategoryStart => NumberWidth + PixelWidth;

    public int CategoryWidth => Width - CategoryStart;

    /// <summary>Length of an encoded row; 0 when no column is left to learn.</summary>
    public int Width { get; }
}
