using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Numbers that name rows are told from quantities, and made fresh.</summary>
public sealed class RowNumbersTests
{
    private static readonly NumberRange _int = new(true, int.MinValue, int.MaxValue, false);

    private static TableEncoder Fit(double[] values, NumberRange range, EncodingOptions? options = null) =>
        TableEncoder.Fit(new Table([new NumberColumn("id", values, range)]), options ?? new EncodingOptions());

    private static double[] Decoded(TableEncoder encoder, int rowCount, long firstRow = 0, ulong seed = 1) =>
        ((NumberColumn)encoder.Decode([], rowCount, firstRow, seed).Columns[0]).Values;

    private static double[] Range(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];

    // The places of 0 to count - 1 in a shuffled order.
    private static double[] Shuffled(int count, Func<int, double> value) =>
        [.. Enumerable.Range(0, count).OrderBy(i => CounterNoise.Uniform(4, (ulong)i, 0)).Select(value)];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, -10)]
    [InlineData(-5, 3)]
    public void Rows_that_are_counted_are_counted_on(double first, double step)
    {
        TableEncoder encoder = Fit(Range(50, i => first + (step * i)), _int);

        Assert.IsType<FreshNumberEncoder>(encoder.Encoders[0]);
        Assert.Equal(Range(200, i => first + (step * i)), Decoded(encoder, 200));
        Assert.Equal(["Column 'id' counts the rows in even steps; synthetic rows are counted the same way, not learned."], encoder.Notes);
    }

    [Fact]
    public void Counting_begins_again_where_the_type_ends()
    {
        TableEncoder encoder = Fit(Range(200, i => i), new NumberRange(true, 0, 255, false));

        Assert.Equal([254, 255, 0, 1], Decoded(encoder, 4, firstRow: 254));
    }

    [Theory]
    [InlineData(1000, 1, 7)]
    [InlineData(1000, 10, -70)]
    [InlineData(1025, 4, 0)]
    public void Numbers_in_no_order_are_dealt_out_without_repetition(int count, int step, int first)
    {
        double[] values = Shuffled(count, i => first + (i * step));
        TableEncoder encoder = Fit(values, _int);

        double[] dealt = Decoded(encoder, count);

        Assert.Equal(values.Order(), dealt.Order());
        Assert.NotEqual(dealt.Order(), dealt);
        Assert.Equal(dealt[30..60], Decoded(encoder, 30, firstRow: 30));
        Assert.Equal(dealt[..30], Decoded(encoder, 30, firstRow: count));
        Assert.NotEqual(dealt, Decoded(encoder, count, seed: 2));
    }

    [Fact]
    public void Where_chance_would_repeat_some_it_is_said()
    {
        // 1,000 of 10,000 places: 1000 · 999 / 20000 meetings are expected.
        TableEncoder encoder = Fit(Shuffled(1000, i => i == 0 ? 0 : i == 999 ? 9999 : (i * 10) + (i % 7)), _int);

        Assert.Equal(
            ["Column 'id' has 1000 whole numbers of which none repeats, where chance would repeat 50: they name rows. They are generated fresh, not learned."],
            encoder.Notes);
    }

    [Fact]
    public void What_is_distinct_by_chance_or_no_whole_number_is_a_quantity()
    {
        double[] sparse = Range(1000, i => Math.Floor(1e9 * CounterNoise.Uniform(1, (ulong)i, 0)));
        double[] measured = Range(1000, i => i + 0.25);
        double[] repeated = [.. Range(1000, i => i), 3];
        double[] missing = [.. Range(1000, i => i), double.NaN];
        double[] few = Range(30, i => i);

        Assert.All([sparse, measured, repeated, missing, few], values => Assert.IsType<RankEncoder>(Fit(values, NumberRange.Double).Encoders[0]));
    }

    [Fact]
    public void A_stated_quantity_or_category_is_one()
    {
        double[] values = Range(1000, i => i);

        Assert.IsType<RankEncoder>(Fit(values, _int, new EncodingOptions { Quantities = new HashSet<string> { "id" } }).Encoders[0]);
        Assert.IsType<NumberLevelEncoder>(Fit(values, _int, new EncodingOptions { Categories = new HashSet<string> { "id" } }).Encoders[0]);
    }

    [Fact]
    public void What_is_written_makes_the_same_numbers()
    {
        TableEncoder encoder = Fit(Shuffled(1000, i => i), _int);
        using MemoryStream stream = new();
        encoder.Write(new BinaryWriter(stream));
        stream.Position = 0;

        Assert.Equal(Decoded(encoder, 500), Decoded(TableEncoder.Read(new BinaryReader(stream)), 500));
    }
}
