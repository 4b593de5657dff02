using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using static Microsoft.ML.Wgan.Tests.Encoding.Constraints.Stated;

namespace Microsoft.ML.Wgan.Tests.Encoding.Constraints;

public sealed class WithinTests
{
    [Fact]
    public void Numbers_outside_count_as_the_nearer_bound_and_none_is_generated()
    {
        NumberColumn ranked = Number("ranked", 0, u => Math.Round(100 * u, 1)), levels = Number("levels", 1, u => Math.Floor(9 * u));
        Table table = new([ranked, levels]);

        TableEncoder encoder = Fit(table, new Within("ranked", 5, 80), new Within("levels", 2, double.PositiveInfinity));
        Table wild = Wild(encoder), learned = Learned(encoder, table);

        Assert.All(Numbers(wild, 0), number => Assert.InRange(number, 5, 80));
        Assert.All(Numbers(wild, 1), number => Assert.InRange(number, 2, 8));
        Assert.Equal(ranked.Values.Select(number => Math.Clamp(number, 5, 80)), Numbers(learned, 0));
        Assert.Equal(levels.Values.Select(number => Math.Max(number, 2)), Numbers(learned, 1));
        int breaches = ranked.Values.Count(number => number is < 5 or > 80);
        Assert.Equal($"Column 'ranked' is kept from 5 to 80, as stated. It is outside in {breaches} of 1500 training rows; they are learned as if it were at the nearer bound.", encoder.Notes[0]);
    }

    [Fact]
    public void A_column_that_is_found_to_be_a_sum_stays_inside()
    {
        // In the training rows it is never above 80; parts that know nothing of each other add up to 100.
        NumberColumn a = Number("a", 0, u => Math.Round(50 * u, 1));
        NumberColumn b = new("b", [.. a.Values.Select((value, row) => Math.Round(Math.Min(50, 80 - value) * Uniform(row, 1), 1))], NumberRange.Double);
        Table table = new([a, b, new NumberColumn("total", [.. a.Values.Zip(b.Values, (x, y) => Math.Round(x + y, 1))], NumberRange.Double)]);

        TableEncoder encoder = Fit(table, new Within("total", 0, 80));

        Assert.Equal(ColumnEncoding.Computed, Assert.Single(encoder.Encoders.OfType<ResidualEncoder>()).Decided);
        Assert.All(Numbers(Wild(encoder), 2), number => Assert.InRange(number, 0, 80));
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Bounds_are_read_in_the_columns_type()
    {
        Table table = new([Number("whole", 0, u => Math.Floor(100 * u), Int), Number("float", 1, u => (float)Math.Round(u, 2), NumberRange.Single), Number("row", 2, u => u)]);
        Table wild = Wild(Fit(table, new Within("whole", 9.5, 20.5), new Within("float", 0.1, 0.3)));

        Assert.All(Numbers(wild, 0), number => Assert.True(double.IsInteger(number) && number is >= 10 and <= 20));
        Assert.All(Numbers(wild, 1), number => Assert.InRange(number, 0.1f, 0.3f));
        Throws(table, "Within('whole', 0.2, 0.8) cannot hold: it leaves no value for column 'whole'", new Within("whole", 0.2, 0.8));
        Throws(table, "Within('row', 4, 5) cannot hold", new Within("row", 0, 1), new Within("row", 4, 5));
    }

    [Fact]
    public void A_running_number_with_bounds_is_a_quantity()
    {
        Table table = new([new NumberColumn("id", [.. Enumerable.Range(0, RowCount).Select(row => (double)row)], Int)]);

        Assert.All(Numbers(Wild(Fit(table, new Within("id", 100, 200))), 0), number => Assert.InRange(number, 100, 200));
    }
}
