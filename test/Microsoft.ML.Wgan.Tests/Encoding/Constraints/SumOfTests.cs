using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using static Microsoft.ML.Wgan.Tests.Encoding.Constraints.Stated;

namespace Microsoft.ML.Wgan.Tests.Encoding.Constraints;

public sealed class SumOfTests
{
    [Fact]
    public void The_total_is_the_sum_of_its_parts_in_every_row()
    {
        NumberColumn a = Number("a", 0, u => Math.Round(50 * u, 2)), b = Number("b", 1, u => Math.Floor(4 * u)), c = Number("c", 2, u => u < 0.3 ? 0 : Math.Round(9 * u, 1));
        NumberColumn total = new("total", [.. Enumerable.Range(0, RowCount).Select(row => Math.Round(a.Values[row] + b.Values[row] + c.Values[row], 2))], NumberRange.Double);
        Table table = new([total, a, b, c]);

        TableEncoder encoder = Fit(table, new SumOf("total", "a", "b", "c"));
        Table wild = Wild(encoder);

        Assert.All(Enumerable.Range(0, 2_000), row => Assert.Equal(Math.Round(Numbers(wild, 1)[row] + Numbers(wild, 2)[row] + Numbers(wild, 3)[row], 2), Numbers(wild, 0)[row]));
        Assert.Contains("Column 'total' is the sum of 'a', 'b', 'c', as stated; it is computed, not learned.", encoder.Notes);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Rows_with_another_total_are_counted_and_the_total_computed_all_the_same()
    {
        NumberColumn a = Number("a", 0, u => Math.Floor(500 * u), Int), b = Number("b", 1, u => Math.Floor(500 * u), Int);
        NumberColumn total = new("total", [.. a.Values.Zip(b.Values, (x, y) => x + y)], Int);
        total.Values[3]++;
        total.Values[700] -= 20;
        Table table = new([a, b, total]);

        TableEncoder encoder = Fit(table, new SumOf("total", "a", "b"));
        Table wild = Wild(encoder);

        Assert.Contains(encoder.Notes, note => note.EndsWith("It is another number than the sum in 2 of 1500 training rows; they are learned as if it were not.", StringComparison.Ordinal));
        Assert.Equal(Numbers(wild, 0).Zip(Numbers(wild, 1), (x, y) => x + y), Numbers(wild, 2));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_missing_part_counts_as_in_the_training_rows(bool countsAsNothing)
    {
        NumberColumn a = Number("a", 0, u => u < 0.2 ? double.NaN : Math.Round(50 * u, 1)), b = Number("b", 1, u => Math.Round(50 * u, 1));
        double Sum(double x, double y) => double.IsNaN(x) && countsAsNothing ? y : Math.Round(x + y, 1);
        Table table = new([a, b, new NumberColumn("total", [.. a.Values.Zip(b.Values, Sum)], NumberRange.Double)]);

        TableEncoder encoder = Fit(table, new SumOf("total", "a", "b"));
        Table wild = Wild(encoder);

        Assert.Contains(Numbers(wild, 0), double.IsNaN);
        Assert.Equal(Numbers(wild, 0).Zip(Numbers(wild, 1), Sum), Numbers(wild, 2));
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void A_total_may_be_the_part_of_another_one()
    {
        NumberColumn a = Number("a", 0, u => Math.Floor(500 * u)), b = Number("b", 1, u => Math.Floor(500 * u)), c = Number("c", 2, u => Math.Floor(500 * u));
        Table table = new([Number("all", 4, u => u), Number("some", 5, u => Math.Floor(9 * u)), a, b, c]);

        Table wild = Wild(Fit(table, new SumOf("all", "some", "c"), new SumOf("some", "a", "b")));

        Assert.Equal(Numbers(wild, 2).Zip(Numbers(wild, 3), (x, y) => x + y), Numbers(wild, 1));
        Assert.Equal(Numbers(wild, 1).Zip(Numbers(wild, 4), (x, y) => x + y), Numbers(wild, 0));
    }

    [Fact]
    public void Times_and_levels_are_refused_by_name()
    {
        NumberColumn time = new("time", new double[RowCount], Int) { IsTime = true };
        Table table = new([Number("a", 0, u => u), time, Levels("text", row => row % 3, 3)]);

        Throws(table, "SumOf('a', 'time') needs numbers, but column 'time' holds times.", new SumOf("a", "time"));
        Throws(table, "SumOf('text', 'a') needs numbers, but column 'text' holds levels.", new SumOf("text", "a"));
    }
}
