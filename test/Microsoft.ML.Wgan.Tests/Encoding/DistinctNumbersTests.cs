using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Few distinct numbers are counted, many are sorted; either way the same comes out.</summary>
public sealed class DistinctNumbersTests
{
    [Theory]
    [InlineData(100, 7)]
    [InlineData(70_000, 65_000)]
    [InlineData(200_000, 100_000)]
    public void Values_ascend_with_their_counts(int rowCount, int distinctCount)
    {
        double[] cells = [.. Enumerable.Range(0, rowCount).Select(row => Cell(row % distinctCount))];

        DistinctNumbers distinct = DistinctNumbers.Of(cells);

        (double Value, int Count)[] expected = [.. cells.GroupBy(cell => cell + 0.0).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
        Assert.Equal(expected.Select(pair => pair.Value), distinct.Values);
        Assert.Equal(expected.Select(pair => pair.Count), distinct.Counts);
        Assert.DoesNotContain(distinct.Values, value => value == 0 && double.IsNegative(value));
        Assert.Equal((rowCount, distinctCount - 3, 2), (distinct.RowCount, distinct.FiniteCount, distinct.FiniteStart));
    }

    // Missing, both infinities and a negative zero among numbers in no order.
    private static double Cell(int value) => value switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => -0.0,
        _ => value * 7919 % 1_000_003,
    };
}
