using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using static Microsoft.ML.Wgan.Tests.Encoding.Constraints.Stated;

namespace Microsoft.ML.Wgan.Tests.Encoding.Constraints;

public sealed class AtMostTests
{
    [Fact]
    public void Holds_in_every_row_and_gives_rows_that_keep_it_back()
    {
        Table table = new([Number("start", 0, u => Math.Round(1000 * u, 1)), Number("end", 0, u => Math.Round(1000 * u, 1) + 5), Number("other", 2, u => Math.Round(u, 3))]);
        NumberColumn end = (NumberColumn)table.Columns[1];
        for (int row = 0; row < RowCount; row++)
        {
            end.Values[row] = Math.Round(end.Values[row] + (40 * Uniform(row, 1)), 1);
        }

        TableEncoder encoder = Fit(table, new AtMost("start", "end"));

        AssertOrder(Wild(encoder), 0, 1);
        AssertDecodesWhatItEncodes(encoder, table);
        Assert.Contains("Column 'start' is at most column 'end', as stated. Of column 'end', the distance is learned.", encoder.Notes);
    }

    [Fact]
    public void Training_rows_that_break_it_are_counted_and_learned_as_if_they_did_not()
    {
        NumberColumn start = Number("start", 0, u => Math.Floor(1000 * u)), end = Number("end", 1, u => 300 + Math.Floor(1000 * u));
        Table table = new([start, end]);
        int breaches = start.Values.Zip(end.Values).Count(row => row.First > row.Second);

        TableEncoder encoder = Fit(table, new AtMost("start", "end"));
        Table learned = Learned(encoder, table);

        Assert.InRange(breaches, 100, 700);
        Assert.EndsWith($"Column 'end' is below 'start' in {breaches} of 1500 training rows; they are learned as if it were not.", Assert.Single(encoder.Notes));
        AssertOrder(Wild(encoder), 0, 1);
        Assert.Equal(start.Values, Numbers(learned, 0));
        Assert.Equal(start.Values.Zip(end.Values, Math.Max), Numbers(learned, 1));
    }

    [Fact]
    public void Holds_wherever_both_are_present()
    {
        NumberColumn start = Number("start", 0, u => u < 0.2 ? double.NaN : Math.Floor(1000 * u)), end = Number("end", 1, u => u < 0.1 ? double.NaN : 900 + Math.Floor(300 * u));
        for (int row = 0; row < RowCount; row++)
        {
            end.Values[row] = Math.Max(end.Values[row], double.IsNaN(start.Values[row]) ? 0 : start.Values[row]);
        }

        Table table = new([start, end]);
        TableEncoder encoder = Fit(table, new AtMost("start", "end"));
        Table wild = Wild(encoder);

        AssertOrder(wild, 0, 1);
        Assert.Contains(Numbers(wild, 0), double.IsNaN);
        Assert.Contains(Numbers(wild, 1), double.IsNaN);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Chains_and_several_columns_below_one_hold(bool findRelations)
    {
        Table table = new([Number("c", 2, u => Math.Floor(90 * u)), Number("a", 0, u => Math.Round(100 * u, 1)), Number("b", 1, u => Math.Round(100 * u, 2)), Number("d", 3, u => Math.Round(100 * u, 1))]);

        TableEncoder encoder = TableEncoder.Fit(
            table, new EncodingOptions { FindRelations = findRelations, Constraints = [new AtMost("a", "b"), new AtMost("b", "c"), new AtMost("d", "c")] });
        Table wild = Wild(encoder);

        AssertOrder(wild, 1, 2);
        AssertOrder(wild, 2, 0);
        AssertOrder(wild, 3, 0);
    }

    [Fact]
    public void Whole_numbers_stay_whole_beside_finer_ones()
    {
        Table table = new([Number("fine", 0, u => Math.Round(100 * u, 2)), Number("whole", 1, u => Math.Floor(110 * u), Int), Number("fine too", 2, u => Math.Round(100 * u, 2))]);

        Table wild = Wild(Fit(table, new AtMost("fine", "whole"), new AtMost("whole", "fine too")));

        AssertOrder(wild, 0, 1);
        AssertOrder(wild, 1, 2);
        Assert.All(Numbers(wild, 1), number => Assert.True(double.IsInteger(number)));
    }

    [Fact]
    public void Bounds_of_one_column_bound_those_below_and_above_it()
    {
        Table table = new([Number("low", 0, u => Math.Round(100 * u, 2)), Number("high", 1, u => (float)Math.Round(100 * u, 1), NumberRange.Single)]);

        Table wild = Wild(Fit(table, new AtMost("low", "high"), new Within("high", 20, 60.55), new Within("low", 10, 1000)));

        AssertOrder(wild, 0, 1);
        Assert.All(Numbers(wild, 1), number => Assert.InRange(number, 20, (float)60.55));
        Assert.All(Numbers(wild, 0), number => Assert.InRange(number, 10, (float)60.55));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Holds_beside_a_column_that_is_itself_computed(bool computedBelow)
    {
        NumberColumn a = Number("a", 0, u => Math.Round(50 * u, 1)), b = Number("b", 1, u => Math.Round(50 * u, 1));
        NumberColumn total = new("total", [.. a.Values.Zip(b.Values, (x, y) => Math.Round(x + y, 1))], NumberRange.Double);
        Table table = new([a, b, total, Number("other", 2, u => Math.Round(100 * u, 1)), Number("third", 3, u => Math.Round(100 * u, 1))]);
        RowConstraint[] orders = computedBelow ? [new AtMost("total", "other"), new AtMost("other", "third")] : [new AtMost("other", "total"), new AtMost("third", "other")];

        Table wild = Wild(Fit(table, [new SumOf("total", "a", "b"), .. orders]));

        AssertOrder(wild, computedBelow ? 2 : 3, computedBelow ? 3 : 2);
        AssertOrder(wild, computedBelow ? 3 : 4, computedBelow ? 4 : 3);
    }

    [Fact]
    public void Relations_that_are_found_leave_it_alone()
    {
        // The end follows from the level exactly, but looked up it would not keep the order.
        CategoryColumn level = Levels("level", row => row % 5, 5);
        NumberColumn start = Number("start", 0, u => Math.Floor(400 * u)), end = new("end", [.. level.Codes.Select(code => 100.0 * code)], NumberRange.Double);
        Table table = new([level, start, end]);

        TableEncoder encoder = Fit(table, new AtMost("start", "end"));

        Assert.IsType<DistanceEncoder>(encoder.Encoders[2]);
        Table wild = Wild(encoder);
        Assert.DoesNotContain(Enumerable.Range(0, 2_000), row => Numbers(wild, 1)[row] > Numbers(wild, 2)[row]);
    }

    [Fact]
    public void Times_are_compared_as_times_whatever_grids_they_are_on()
    {
        // Hours from hour 100 on, and quarters of hours from hour 90 on.
        TimeScale hours = new(100 * TimeSpan.TicksPerHour, TimeSpan.TicksPerHour), quarters = new(90 * TimeSpan.TicksPerHour, TimeSpan.TicksPerHour / 4);
        NumberColumn start = new("start", [.. Enumerable.Range(0, RowCount).Select(row => Math.Floor(400 * Uniform(row, 0)))], new NumberRange(true, 0, 399, false)) { IsTime = true, Times = quarters };
        NumberColumn end = new("end", [.. Enumerable.Range(0, RowCount).Select(row => Math.Floor(95 * Uniform(row, 1)))], new NumberRange(true, 0, 94, false)) { IsTime = true, Times = hours };
        Table table = new([start, end]);

        TableEncoder encoder = Fit(table, new AtMost("start", "end"));
        Table wild = Wild(encoder);

        Assert.All(Enumerable.Range(0, 2_000), row => Assert.True(quarters.Ticks(Numbers(wild, 0)[row]) <= hours.Ticks(Numbers(wild, 1)[row])));
        Assert.All(Numbers(wild, 0), number => Assert.InRange(number, 0, 399));
        Assert.All(Numbers(wild, 1), number => Assert.InRange(number, 0, 94));
        int breaches = start.Values.Zip(end.Values).Count(row => quarters.Ticks(row.First) > hours.Ticks(row.Second));
        Assert.Contains($"in {breaches} of 1500 training rows", Assert.Single(encoder.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_cannot_be_ordered_are_refused_by_name()
    {
        NumberColumn number = Number("number", 0, u => Math.Round(100 * u, 1));
        NumberColumn time = new("time", [.. number.Values.Select(Math.Floor)], Int) { IsTime = true, Times = new TimeScale(0, 1) };
        NumberColumn infinite = Number("infinite", 1, u => u < 0.1 ? double.PositiveInfinity : u);
        Table table = new([number, time, infinite, Levels("text", row => row % 3, 3)]);

        Throws(table, "AtMost('number', 'text') needs numbers or times, but column 'text' holds levels.", new AtMost("number", "text"));
        Throws(table, "AtMost('number', 'nothing') names column 'nothing', which is not among the learned columns 'number', 'time', 'infinite', 'text'.", new AtMost("number", "nothing"));
        Throws(table, "AtMost('number', 'time') orders times beside numbers", new AtMost("number", "time"));
        Throws(table, "AtMost('number', 'infinite') needs finite numbers, but column 'infinite' holds infinite ones", new AtMost("number", "infinite"));
        Throws(table, "AtMost('number', 'infinite') cannot hold: it leaves no value for column 'number'", new AtMost("number", "infinite"), new Within("number", 5, 10), new Within("infinite", 0, 1));
    }

    [Fact]
    public void Contradictions_with_sums_are_refused_by_name()
    {
        Table table = new([Number("a", 0, u => Math.Round(u, 2)), Number("b", 1, u => Math.Round(u, 2)), Number("t", 2, u => Math.Round(u, 2)), Number("s", 3, u => Math.Round(u, 2))]);

        Throws(table, "AtMost('t', 'a') and SumOf('t', 'a', 'b') go round in a circle", new AtMost("t", "a"), new SumOf("t", "a", "b"));
        Throws(table, "AtMost('t', 's') cannot hold together: other constraints decide 't', 's'", new AtMost("t", "s"), new SumOf("t", "a"), new SumOf("s", "b"));
        Throws(table, "bound column 't' from -Infinity to 0.5, but its parts add up to numbers from", new AtMost("t", "s"), new SumOf("t", "a", "b"), new Within("s", 0, 0.5));
    }

    [Fact]
    public void A_sum_is_bounded_by_a_column_above_it_where_its_parts_have_room()
    {
        NumberColumn a = Number("a", 0, u => Math.Round(9 * u, 1)), b = Number("b", 1, u => Math.Round(9 * u, 1));
        NumberColumn total = new("total", [.. a.Values.Zip(b.Values, (x, y) => Math.Round(x + y, 1))], NumberRange.Double);
        Table table = new([a, b, total, Number("byte", 2, u => Math.Floor(255 * u), new NumberRange(true, 0, 255, false))]);

        Table wild = Wild(Fit(table, new SumOf("total", "a", "b"), new AtMost("total", "byte")));

        AssertOrder(wild, 2, 3);
        Assert.Equal(Numbers(wild, 0).Zip(Numbers(wild, 1), (x, y) => Math.Round(x + y, 1)), Numbers(wild, 2));
    }

    private static void AssertOrder(Table table, int low, int high)
    {
        double[] lows = Numbers(table, low), highs = Numbers(table, high);
        Assert.DoesNotContain(Enumerable.Range(0, table.RowCount), row => lows[row] > highs[row]);
        Assert.True(highs.Distinct().Count() > 20 && lows.Distinct().Count() > 20);
    }
}
