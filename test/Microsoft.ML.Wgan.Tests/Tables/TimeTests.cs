using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>Columns of times become numbers on a grid of their own, and come back on it.</summary>
public sealed class TimeTests
{
    private static readonly MLContext _ml = new(seed: 1);

    private sealed class Times
    {
        public DateTime Day { get; set; }

        public DateTime Stamp { get; set; }

        public TimeSpan Length { get; set; }

        public DateTimeOffset Instant { get; set; }

        [VectorType(2)]
        public TimeSpan[] Pair { get; set; } = [];
    }

    private static Times[] Rows(int count, ulong seed = 5) => [.. Enumerable.Range(0, count).Select(i =>
    {
        double Uniform(ulong column) => CounterNoise.Uniform(seed, (ulong)i, column);
        return new Times
        {
            Day = new DateTime(2001, 3, 1).AddDays(Math.Floor(4000 * Uniform(0))),
            Stamp = new DateTime(1999, 12, 31, 23, 59, 59, 7).AddTicks((long)(1e15 * Uniform(1))),
            Length = TimeSpan.FromMinutes(15 * Math.Floor(900 * (Uniform(2) - 0.5))),
            Instant = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(i % 3)).AddHours(Math.Floor(9000 * Uniform(3))),
            Pair = [TimeSpan.FromTicks(i), TimeSpan.FromDays(i % 7)],
        };
    })];

    [Fact]
    public void Times_come_back_from_the_table_as_they_went_in()
    {
        Times[] rows = [.. Rows(300), new() { Stamp = DateTime.MaxValue, Length = TimeSpan.MinValue, Pair = [TimeSpan.MaxValue, TimeSpan.MinValue] }];
        IDataView view = _ml.Data.LoadFromEnumerable(rows);
        (SourceSchema schema, Table table) = Reading.Read(view);

        IDataView back = new SyntheticDataView(Reading.Stored(schema), new RecordedRows(table), table.RowCount);

        Times[] found = [.. _ml.Data.CreateEnumerable<Times>(back, reuseRowObject: false)];
        Assert.Equal(rows.Select(row => row.Day), found.Select(row => row.Day));
        Assert.Equal(rows.Select(row => (row.Instant, row.Instant.Offset)), found.Select(row => (row.Instant, row.Instant.Offset)));

        // From the year 1999 to the end of the calendar a double can't tell every tick: within 2^-53 of the span, rounded up to 1 ms.
        Assert.All(rows.Zip(found), pair => Assert.Equal(pair.First.Stamp, pair.Second.Stamp, TimeSpan.FromMilliseconds(1)));
        Assert.All(rows.Zip(found), pair => Assert.Equal(pair.First.Length.TotalMinutes, pair.Second.Length.TotalMinutes, 1.0));
        Assert.Equal((DateTime.MaxValue, TimeSpan.MinValue), (found[^1].Stamp, found[^1].Length));
        Assert.Equal([TimeSpan.MaxValue, TimeSpan.MinValue], found[^1].Pair);
    }

    [Fact]
    public void Times_are_numbers_of_steps_from_the_earliest()
    {
        (_, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(Rows(300)));

        Assert.Equal(["Day", "Stamp", "Length", "Instant", "Instant (offset)", "Pair[0]", "Pair[1]"], table.Columns.Select(column => column.Name));
        NumberColumn[] numbers = [.. table.Columns.OfType<NumberColumn>()];
        Assert.All(numbers, column => Assert.True(column.IsTime));
        Assert.All(numbers, column => Assert.Equal(0, column.Values.Min()));
        Assert.All(numbers, column => Assert.Equal(column.Range.Maximum, column.Values.Max()));
        Assert.InRange(numbers[0].Range.Maximum, 3900, 4000);
        Assert.InRange(numbers[2].Range.Maximum, 850, 900);
        Assert.InRange(numbers[3].Range.Maximum, 8500, 9002);
        Assert.Equal(3, Assert.IsType<CategoryColumn>(table.Columns[4]).LevelCount);
    }

    [Theory]
    [InlineData(ColumnKind.Time)]
    [InlineData(ColumnKind.Category)]
    public void Whatever_is_decoded_is_on_the_grid_and_in_the_learned_range(ColumnKind kind)
    {
        Times[] rows = Rows(2000);
        var options = new ColumnOptions { Names = ["Day", "Length", "Instant"], Kinds = new Dictionary<string, ColumnKind> { ["Day"] = kind, ["Length"] = kind, ["Instant"] = kind } };
        (SourceSchema schema, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(rows), options);
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        float[] outputs = [.. Enumerable.Range(0, 3000 * encoder.Layout.Width).Select(i => (float)((2.2 * CounterNoise.Uniform(3, (ulong)i, 0)) - 1.1))];

        Table decoded = encoder.Decode(outputs, 3000, 0, 1);

        var view = new SyntheticDataView(schema, new RecordedRows(decoded), 3000);
        DateTime[] days = [.. view.GetColumn<DateTime>("Day")];
        Assert.All(days, day => Assert.Equal(TimeSpan.Zero, day.TimeOfDay));
        Assert.All(days, day => Assert.InRange(day, rows.Min(row => row.Day), rows.Max(row => row.Day)));
        Assert.InRange(days.Distinct().Count(), 800, 3000);
        Assert.All(view.GetColumn<TimeSpan>("Length"), length => Assert.Equal(0, length.Ticks % TimeSpan.FromMinutes(15).Ticks));
        DateTimeOffset[] instants = [.. view.GetColumn<DateTimeOffset>("Instant")];
        Assert.All(instants, instant => Assert.InRange(instant, rows.Min(row => row.Instant), rows.Max(row => row.Instant)));
        Assert.All(instants, instant => Assert.Equal(0, instant.Ticks % TimeSpan.TicksPerHour));
        Assert.Equal(3, instants.Select(instant => instant.Offset).Distinct().Count());
    }

    [Fact]
    public void Few_times_are_levels()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 100).Select(i => new OneTime { Day = new DateTime(2000 + (i % 5), 1, 1) }));

        TableEncoder encoder = TableEncoder.Fit(Reading.Read(view).Table, new EncodingOptions());

        Assert.Equal((0, 5), (encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth));
    }

    [Fact]
    public void A_time_a_row_is_a_quantity_not_an_identifier()
    {
        IDataView view = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 500).Select(i => new OneTime { Day = new DateTime(2000, 1, 1).AddDays(i) }));

        TableEncoder encoder = TableEncoder.Fit(Reading.Read(view).Table, new EncodingOptions());

        Assert.Equal(1, encoder.Layout.NumberWidth);
    }

    [Fact]
    public void A_common_time_that_stands_for_missing_is_a_level_of_its_own()
    {
        OneTime[] rows = [.. Enumerable.Range(0, 1000).Select(i => new OneTime { Day = i % 4 == 0 ? default : new DateTime(2020, 1, 1).AddDays(i * 7 % 500) })];
        (SourceSchema schema, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(rows));
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        float[] outputs = [.. Enumerable.Range(0, 900 * encoder.Layout.Width).Select(i => (float)((2 * CounterNoise.Uniform(3, (ulong)i, 0)) - 1))];

        DateTime[] made = [.. new SyntheticDataView(schema, new RecordedRows(encoder.Decode(outputs, 900, 0, 1)), 900).GetColumn<DateTime>("Day")];

        Assert.Equal((1, 2), (encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth));
        Assert.InRange(made.Count(day => day == default), 300, 600);
        Assert.All(made.Where(day => day != default), day => Assert.InRange(day, new DateTime(2020, 1, 1), new DateTime(2021, 5, 15)));
    }

    private sealed class OneTime
    {
        public DateTime Day { get; set; }
    }

    [Fact]
    public void An_offset_that_leads_out_of_the_calendar_becomes_zero()
    {
        DateTimeOffset[] times = [default, new(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(-5)), default];
        (SourceSchema schema, Table table) = Reading.Read(_ml.Data.LoadFromEnumerable(times.Select(time => new OneOffset { Time = time })));
        Table crossed = new([table.Columns[0], new CategoryColumn("Time (offset)", [1, 1, 0], 2, null)]);

        DateTimeOffset[] found = [.. new SyntheticDataView(schema, new RecordedRows(crossed), 3).GetColumn<DateTimeOffset>("Time")];

        Assert.Equal(times, found);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromHours(-5), TimeSpan.Zero], found.Select(time => time.Offset));
    }

    private sealed class OneOffset
    {
        public DateTimeOffset Time { get; set; }
    }

    [Fact]
    public void Any_grid_is_found_and_every_time_on_it_comes_back()
    {
        for (ulong table = 0; table < 50; table++)
        {
            long step = 1 + (long)(CounterNoise.Uniform(7, table, 0) * TimeSpan.TicksPerDay);
            long origin = (long)(CounterNoise.Uniform(7, table, 1) * DateTime.MaxValue.Ticks / 2);
            long[] ticks = [.. Enumerable.Range(0, 100).Select(i => origin + (step * (long)(CounterNoise.Uniform(8, table, (ulong)i) * 40_000)))];

            TickGrid grid = TickGrid.Of(ticks);

            Assert.Equal((ticks.Min(), ticks.Max()), (grid.First, grid.Last));
            Assert.All(ticks, tick => Assert.Equal(tick, grid.ToTicks(grid.ToNumber(tick))));
            Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(0, (grid.ToTicks(grid.LastNumber * i / 99) - ticks[0]) % step));
        }
    }

    [Theory]
    [InlineData(new long[] { 10, 40, 25 }, 10, 40, 15)]
    [InlineData(new long[] { 7 }, 7, 7, 1)]
    [InlineData(new long[] { long.MaxValue, long.MinValue }, long.MinValue, long.MaxValue, -1)]
    public void The_grid_has_the_longest_step_that_meets_every_time(long[] ticks, long first, long last, long step)
    {
        TickGrid grid = TickGrid.Of(ticks);

        Assert.Equal((first, last), (grid.First, grid.Last));
        Assert.Equal(unchecked(first + step), grid.ToTicks(Math.Min(1, grid.LastNumber)) - (ticks.Length == 1 ? -1 : 0));
        Assert.All(ticks, tick => Assert.Equal(tick, grid.ToTicks(grid.ToNumber(tick))));
        Assert.Equal((first, last), (grid.ToTicks(-3), grid.ToTicks(double.MaxValue)));
    }
}
