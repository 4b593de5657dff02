using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class SortedSearchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(37)]
    public void Both_searches_agree_with_counting(int length)
    {
        double[] ascending = [.. SampleColumns.Cells(length, u => Math.Floor(u * 20)).Order()];

        for (double value = -0.5; value <= 20.5; value += 0.5)
        {
            Assert.Equal(ascending.Count(element => element < value), SortedSearch.FirstAtLeast<double>(ascending, value));
            Assert.Equal(ascending.Count(element => element <= value), SortedSearch.FirstAbove<double>(ascending, value));
        }
    }
}
