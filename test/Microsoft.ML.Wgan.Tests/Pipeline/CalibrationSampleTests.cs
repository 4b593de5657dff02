using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>By the rows of the table, between bounds; less where the rows are wide.</summary>
public sealed class CalibrationSampleTests
{
    [Theory]
    [InlineData(2, 32_768)]
    [InlineData(2_048, 32_768)]
    [InlineData(4_096, 65_536)]
    [InlineData(16_384, 262_144)]
    [InlineData(26_048, 262_144)]
    [InlineData(int.MaxValue, 262_144)]
    public void It_grows_with_the_table_between_bounds(int trainedRows, int expected) =>
        Assert.Equal(expected, SyntheticRows.RowsPerBlock * CalibrationSample.Blocks(trainedRows, new TableLayout(10, [5, 5])));

    [Theory]
    [InlineData(128, 262_144)]
    [InlineData(1_024, 32_768)]
    [InlineData(4_096, 8_192)]
    [InlineData(100_000, 2_048)]
    public void It_holds_no_more_cells_than_memory_should(int width, int expected) =>
        Assert.Equal(expected, SyntheticRows.RowsPerBlock * CalibrationSample.Blocks(1_000_000, new TableLayout(width, [])));

    [Fact]
    public void What_stands_beside_pictures_needs_little() =>
        Assert.Equal(4_096, SyntheticRows.RowsPerBlock * CalibrationSample.Blocks(60_000, new TableLayout(1, [10], new ImageShape(8, 8, 1))));
}
