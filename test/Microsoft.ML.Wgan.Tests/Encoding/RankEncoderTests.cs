using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class RankEncoderTests
{
    [Theory]
    [InlineData("many integers")]
    [InlineData("bytes")]
    [InlineData("tenths")]
    public void Numbers_by_rank_are_even_over_minus_one_to_one(string what)
    {
        TableColumn column = SampleColumns.Exact[what];
        EncodedTable encoded = Encode(column, out TableEncoder encoder);

        float[] sorted = [.. encoded.Numbers.Order()];

        Assert.IsType<RankEncoder>(encoder.Encoders[0]);
        // Ties are jittered at random inside their ranks, which moves a rank by less than the largest tie; 2 % holds for all three.
        for (int i = 0; i < sorted.Length; i++)
        {
            Assert.Equal((2.0 * (i + 0.5) / sorted.Length) - 1, sorted[i], 0.02);
        }
    }

    [Fact]
    public void Equal_numbers_fill_the_ranks_they_share()
    {
        // Twenty numbers in 500 rows each: number k has the shares k/20 to (k + 1)/20.
        NumberColumn column = new("n", [.. Enumerable.Range(0, 10_000).Select(row => (double)(row % 20))], NumberRange.Double);
        EncodedTable encoded = Encode(column, out _);

        for (int number = 0; number < 20; number++)
        {
            double[] shares = [.. Enumerable.Range(0, 10_000).Where(row => row % 20 == number).Select(row => (encoded.Numbers[row] + 1.0) / 2)];
            Assert.All(shares, share => Assert.InRange(share, number / 20.0, (number + 1) / 20.0));
            // 500 even draws over 1/20: the mean's standard error is 1/20/√12/√500.
            Assert.Equal((number + 0.5) / 20, shares.Average(), 5 * 0.05 / Math.Sqrt(12 * 500));
        }
    }

    [Fact]
    public void A_value_of_a_fifth_of_the_rows_is_an_atom_and_so_is_every_value_of_a_twentieth()
    {
        // 0: 20 %, 1: 6 %, 2: 4 %, the rest all distinct.
        double[] values = [.. Enumerable.Range(0, 1000).Select(row => row < 200 ? 0 : row < 260 ? 1 : row < 300 ? 2 : row * 1.5)];
        EncodedTable encoded = Encode(new NumberColumn("n", values, NumberRange.Double), out TableEncoder encoder);

        Assert.Equal((1, 3), (encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth));
        Assert.Equal([0, 1, 2, 2], new[] { 0, 200, 260, 300 }.Select(row => encoded.Codes[row]));
        Assert.All(encoded.Numbers[..260], number => Assert.Equal(0, number));
    }

    [Fact]
    public void Without_a_value_of_a_fifth_of_the_rows_there_is_no_atom()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(row => row < 199 ? 0 : row < 260 ? 1 : row * 1.5)];

        Encode(new NumberColumn("n", values, NumberRange.Double), out TableEncoder encoder);

        Assert.Equal((1, 0), (encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth));
    }

    [Fact]
    public void One_missing_number_makes_missing_an_atom()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(row => row == 7 ? double.NaN : row * 1.5)];

        EncodedTable encoded = Encode(new NumberColumn("n", values, NumberRange.Double), out TableEncoder encoder);

        Assert.Equal(2, encoder.Layout.CategoryWidth);
        Assert.Equal([1, 0, 1], encoded.Codes.ToArray()[6..9]);
    }

    [Fact]
    public void Few_distinct_numbers_are_levels_only_if_they_repeat()
    {
        Encode(new NumberColumn("n", [.. Enumerable.Range(0, 80).Select(row => (double)(row % 16))], NumberRange.Double), out TableEncoder often);
        Encode(new NumberColumn("n", [.. Enumerable.Range(0, 79).Select(row => (double)(row % 16))], NumberRange.Double), out TableEncoder seldom);
        Encode(new NumberColumn("n", [.. Enumerable.Range(0, 850).Select(row => (double)(row % 17))], NumberRange.Double), out TableEncoder many);

        Assert.IsType<NumberLevelEncoder>(often.Encoders[0]);
        Assert.IsType<RankEncoder>(seldom.Encoders[0]);
        Assert.IsType<RankEncoder>(many.Encoders[0]);
    }

    [Fact]
    public void A_missing_number_where_there_was_none_is_refused_by_name()
    {
        TableEncoder encoder = TableEncoder.Fit(new Table([SampleColumns.Exact["bytes"]]), new EncodingOptions());
        Table other = new([new NumberColumn("n", [double.NaN], NumberRange.Double)]);

        ArgumentException error = Assert.Throws<ArgumentException>(() => encoder.Encode(other, 1));

        Assert.Contains("Column 'n' holds a missing number", error.Message, StringComparison.Ordinal);
    }

    private static EncodedTable Encode(TableColumn column, out TableEncoder encoder)
    {
        Table table = new([column]);
        encoder = TableEncoder.Fit(table, new EncodingOptions());
        return encoder.Encode(table, seed: 3);
    }
}
