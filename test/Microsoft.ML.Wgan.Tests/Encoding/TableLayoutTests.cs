using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class TableLayoutTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(3, new int[0])]
    [InlineData(0, new[] { 2 })]
    [InlineData(5, new[] { 2, 41, 3 })]
    public void Numbers_and_spans_tile_the_width_without_gap(int numberWidth, int[] lengths)
    {
        TableLayout layout = new(numberWidth, lengths);

        int[] timesCovered = new int[layout.Width];
        for (int number = 0; number < layout.NumberWidth; number++)
        {
            timesCovered[number]++;
        }

        foreach (CategorySpan span in layout.Categories)
        {
            for (int column = span.Start; column < span.Start + span.Length; column++)
            {
                timesCovered[column]++;
            }
        }

        Assert.All(timesCovered, times => Assert.Equal(1, times));
        Assert.Equal(numberWidth, layout.NumberWidth);
        Assert.Equal(lengths, layout.Categories.Select(span => span.Length));
        Assert.Equal(lengths.Sum(), layout.CategoryWidth);
    }

    [Fact]
    public void A_span_of_one_level_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TableLayout(1, [3, 1]));

    [Fact]
    public void An_encoded_table_checks_its_lengths()
    {
        TableLayout layout = new(2, [3]);

        Assert.Equal(4, new EncodedTable(4, layout, new float[8], LevelCodes.For(layout, 4)).RowCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => new EncodedTable(4, layout, new float[7], LevelCodes.For(layout, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EncodedTable(4, layout, new float[8], LevelCodes.For(layout, 5)));
    }
}
