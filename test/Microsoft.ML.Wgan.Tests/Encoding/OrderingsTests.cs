using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class OrderingsTests
{
    private const int RowCount = 1_500;

    [Fact]
    public void An_order_holds_in_every_row_whatever_the_generator_gives()
    {
        NumberColumn start = Number("start", 0, u => Math.Round(1000 * u, 1));
        NumberColumn end = Above("end", start, 1, u => Math.Round(400 * u * u, 1));
        Table table = new([end, start]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table decoded = Wild(encoder);

        Assert.Equal(["Column 'start' is never above column 'end'; of the latter, the distance between them is learned."], encoder.Notes);
        AssertOrder(decoded, low: 1, high: 0);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void A_chain_of_orders_is_kept_link_by_link()
    {
        NumberColumn low = Number("low", 0, u => Math.Floor(80 * u));
        NumberColumn middle = Above("middle", low, 1, u => Math.Floor(50 * u));
        NumberColumn high = Above("high", middle, 2, u => Math.Floor(60 * u));
        Table table = new([middle, high, low]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table decoded = Wild(encoder);

        Assert.Equal(2, encoder.Encoders.Count(column => column.Sources.Count == 1));
        AssertOrder(decoded, low: 2, high: 0);
        AssertOrder(decoded, low: 0, high: 1);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Where_the_upper_column_has_atoms_the_lower_one_is_the_distance()
    {
        NumberColumn high = Number("high", 0, u => u < 0.4 ? 500 : Math.Round(1000 * u, 1));
        NumberColumn low = new("low", [.. high.Values.Select((value, row) => Math.Round(value * (0.3 + (0.7 * CounterNoise.Uniform(9, (ulong)row, 4))), 1))], NumberRange.Double);
        Table table = new([high, low]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());

        Assert.IsType<DistanceEncoder>(encoder.Encoders[1]);
        AssertOrder(Wild(encoder), low: 1, high: 0);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void One_row_against_the_order_is_enough_to_learn_both()
    {
        NumberColumn start = Number("start", 0, u => Math.Round(1000 * u, 1));
        NumberColumn end = Above("end", start, 1, u => Math.Round(400 * u * u, 1));
        end.Values[700] = start.Values[700] - 0.1;

        Assert.All(TableEncoder.Fit(new Table([start, end]), new EncodingOptions()).Encoders, column => Assert.Empty(column.Sources));
    }

    [Fact]
    public void Columns_whose_ranges_hardly_overlap_are_left_alone()
    {
        NumberColumn age = Number("age", 0, u => 17 + Math.Floor(70 * u));
        NumberColumn salary = Number("salary", 1, u => Math.Round(20 + (9e4 * u), 2));
        salary.Values[3] = age.Values[3];

        // In one or two rows an independent age could be above the salary: no rule.
        Assert.All(TableEncoder.Fit(new Table([age, salary]), new EncodingOptions()).Encoders, column => Assert.Empty(column.Sources));
    }

    [Fact]
    public void Times_are_in_order_as_times_not_as_numbers_of_their_own_grids()
    {
        // As numbers, hours since hour 90 are hardly ever above quarters of hours since hour 80.
        TimeScale hours = new(90 * TimeSpan.TicksPerHour, TimeSpan.TicksPerHour), quarters = new(80 * TimeSpan.TicksPerHour, TimeSpan.TicksPerHour / 4);
        NumberRange range = new(true, 0, 10_000, false);
        NumberColumn start = Number("start", 0, u => Math.Floor(500 * u)), end = Number("end", 1, u => Math.Floor(40 * u * u));
        end = new("end", [.. start.Values.Zip(end.Values, (s, wait) => hours.NotBefore(quarters.Ticks(s + 40 + wait)))], range) { IsTime = true, Times = hours };
        start = new("start", start.Values, range) { IsTime = true, Times = quarters };
        Table table = new([start, end]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table wild = Wild(encoder);

        Assert.Equal(["Column 'start' is never above column 'end'; of the latter, the distance between them is learned."], encoder.Notes);
        Assert.All(Enumerable.Range(0, wild.RowCount), row =>
            Assert.True(quarters.Ticks(((NumberColumn)wild.Columns[0]).Values[row]) <= hours.Ticks(((NumberColumn)wild.Columns[1]).Values[row])));
        AssertDecodesWhatItEncodes(encoder, table);
    }

    private static void AssertOrder(Table table, int low, int high)
    {
        double[] lows = ((NumberColumn)table.Columns[low]).Values, highs = ((NumberColumn)table.Columns[high]).Values;
        Assert.All(Enumerable.Range(0, table.RowCount), row => Assert.True(lows[row] <= highs[row], $"{lows[row]} > {highs[row]} in row {row}"));
        Assert.True(highs.Distinct().Count() > 20 && lows.Distinct().Count() > 20);
    }

    private static Table Wild(TableEncoder encoder)
    {
        float[] outputs = new float[2_000 * encoder.Layout.Width];
        CounterNoise.FillNormal(outputs, 3, 0, encoder.Layout.Width);
        return encoder.Decode([.. outputs.Select(value => MathF.Tanh(2 * value))], 2_000, 0, 1);
    }

    private static NumberColumn Number(string name, ulong stream, Func<double, double> value) =>
        new(name, [.. Enumerable.Range(0, RowCount).Select(row => value(CounterNoise.Uniform(11, (ulong)row, stream)))], NumberRange.Double);

    private static NumberColumn Above(string name, NumberColumn low, ulong stream, Func<double, double> distance)
    {
        NumberColumn distances = Number(name, stream, distance);
        return new(name, [.. low.Values.Zip(distances.Values, (a, b) => Math.Round(a + b, 1))], NumberRange.Double);
    }

    private static void AssertDecodesWhatItEncodes(TableEncoder encoder, Table table)
    {
        Table decoded = encoder.Decode(OneHot.Outputs(encoder.Encode(table, 1)), table.RowCount, 0, 1);
        for (int column = 0; column < table.Columns.Count; column++)
        {
            SampleColumns.AssertSame(table.Columns[column], decoded.Columns[column]);
        }
    }
}
