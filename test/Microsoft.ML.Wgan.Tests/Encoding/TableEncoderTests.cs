using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class TableEncoderTests
{
    private static readonly Table _mixed = SampleColumns.Mixed(3000);
    private static readonly TableEncoder _encoder = TableEncoder.Fit(_mixed, new EncodingOptions { MaximumLevels = 30 });

    public static TheoryData<string> Columns => [.. SampleColumns.Exact.Keys];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Decoding_what_was_encoded_gives_the_same_column(string what)
    {
        TableColumn column = SampleColumns.Exact[what];
        TableEncoder encoder = TableEncoder.Fit(new Table([column]), new EncodingOptions { MaximumLevels = 300 });

        EncodedTable encoded = encoder.Encode(new Table([column]), seed: 5);
        Table decoded = encoder.Decode(OneHot.Outputs(encoded), column.RowCount, firstRow: 0, seed: 9);

        SampleColumns.AssertSame(column, decoded.Columns[0]);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Encoded_values_are_in_range(string what)
    {
        Table table = new([SampleColumns.Exact[what]]);
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions { MaximumLevels = 300 });

        EncodedTable encoded = encoder.Encode(table, seed: 5);

        Assert.Equal(encoder.Layout.Width, encoder.Layout.NumberWidth + encoder.Layout.CategoryWidth);
        Assert.All(encoded.Numbers, number => Assert.InRange(number, -1, 1));
        Assert.All(encoded.Codes.ToArray(), code => Assert.InRange(code, 0, encoder.Layout.Categories[0].Length - 1));
    }

    [Fact]
    public void A_mixed_table_has_one_place_for_each_column_that_learns()
    {
        EncodedTable encoded = _encoder.Encode(_mixed, seed: 1);

        Assert.Equal(_encoder.Encoders.Count(encoder => encoder.HasNumber), encoded.Layout.NumberWidth);
        Assert.Equal(_encoder.Encoders.Select(encoder => encoder.LevelCount).Where(count => count > 0), encoded.Layout.Categories.Select(span => span.Length));
        Assert.Equal(_mixed.Columns.Select(column => column.Name), _encoder.Decode(OneHot.Outputs(encoded), 3000, 0, 1).Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_million_levels_take_no_wider_span_than_the_maximum()
    {
        // The first two codes hold a tenth of the rows each, the others one row each.
        int[] codes = [.. Enumerable.Range(0, 1_000_000).Select(row => row % 10 < 2 ? row % 10 : row)];
        Table table = new([new CategoryColumn("key", codes, 1_000_000, null)]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions { MaximumLevels = 100 });
        int[] decoded = ((CategoryColumn)encoder.Decode(OneHot.Outputs(encoder.Encode(table, 1)), 1_000_000, 0, 1).Columns[0]).Codes;

        Assert.Equal(3, encoder.Layout.Width);
        Assert.All([0, 1], code => Assert.Equal(100_000, decoded.Count(other => other == code)));
        // 800,000 draws among 800,000 equally frequent codes leave a share 1/e of them out.
        Assert.Equal(800_000 * (1 - Math.Exp(-1)), decoded.Where(code => code > 1).Distinct().Count(), 3000.0);
        Assert.Contains("'key' has 800002 levels, more than the maximum of 100", encoder.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_category_of_numbers_is_one_whatever_its_values()
    {
        NumberColumn code = new("code", [.. Enumerable.Range(0, 500).Select(row => (double)(row % 50))], NumberRange.Double);

        TableEncoder encoder = TableEncoder.Fit(new Table([code]), new EncodingOptions { Categories = new HashSet<string> { "code" } });

        Assert.Equal((0, 50), (encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth));
    }

    [Fact]
    public void Constant_columns_are_repeated_and_leave_nothing_to_learn()
    {
        Table table = new([new NumberColumn("one", [3, 3, 3], NumberRange.Double), new CategoryColumn("none", [-1, -1, -1], 2, ["a", "b"])]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table decoded = encoder.Decode([], 5, 0, 1);

        Assert.Equal(0, encoder.Layout.Width);
        Assert.Equal([3, 3, 3, 3, 3], ((NumberColumn)decoded.Columns[0]).Values);
        Assert.Equal([-1, -1, -1, -1, -1], ((CategoryColumn)decoded.Columns[1]).Codes);
        Assert.Equal(
            ["Column 'one' has one value throughout; it is repeated, not learned.", "Column 'none' is missing in every row; it is repeated, not learned."],
            encoder.Notes);
    }

    [Fact]
    public void Zero_has_no_sign()
    {
        Table table = new([new NumberColumn("n", [-0.0, 1, -0.0, 1], NumberRange.Double), new NumberColumn("constant", [-0.0, 0, -0.0, 0], NumberRange.Double)]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table decoded = encoder.Decode(OneHot.Outputs(encoder.Encode(table, 1)), 4, 0, 1);

        Assert.All(decoded.Columns, column => Assert.DoesNotContain(((NumberColumn)column).Values, double.IsNegative));
    }

    [Fact]
    public void Encoding_depends_on_the_seed_only()
    {
        Assert.Equal(_encoder.Encode(_mixed, 7).Numbers, _encoder.Encode(_mixed, 7).Numbers);
        Assert.NotEqual(_encoder.Encode(_mixed, 7).Numbers, _encoder.Encode(_mixed, 8).Numbers);
        Assert.Equal(_encoder.Encode(_mixed, 7).Codes.ToArray(), _encoder.Encode(_mixed, 8).Codes.ToArray());
    }

    [Fact]
    public void Tables_that_can_not_be_learned_from_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TableEncoder.Fit(new Table([]), new EncodingOptions()));
        Assert.Throws<ArgumentException>(() => TableEncoder.Fit(new Table([new NumberColumn("n", [], NumberRange.Double)]), new EncodingOptions()));
        Assert.Throws<ArgumentException>(() => TableEncoder.Fit(new Table([new FreshTextColumn("t", ["a"])]), new EncodingOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => TableEncoder.Fit(_mixed, new EncodingOptions { MaximumLevels = 1 }));
    }

    [Fact]
    public void Another_table_must_have_the_same_columns_and_levels()
    {
        TableEncoder encoder = TableEncoder.Fit(new Table([new CategoryColumn("c", [0, 1, 0, 1], 3, ["a", "b", "z"])]), new EncodingOptions());

        Assert.Contains("'c' holds level z", Refusal(new CategoryColumn("c", [2], 3, ["a", "b", "z"])), StringComparison.Ordinal);
        Assert.Contains("'c' holds a missing level", Refusal(new CategoryColumn("c", [-1], 3, ["a", "b", "z"])), StringComparison.Ordinal);
        Assert.Contains("fitted on columns c", Refusal(new CategoryColumn("d", [0], 3, ["a", "b", "z"])), StringComparison.Ordinal);
        Assert.Contains("'c' was fitted as CategoryColumn", Refusal(new NumberColumn("c", [0], NumberRange.Double)), StringComparison.Ordinal);

        string Refusal(TableColumn column) => Assert.Throws<ArgumentException>(() => encoder.Encode(new Table([column]), 1)).Message;
    }

    [Fact]
    public void Outputs_of_the_wrong_length_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _encoder.Decode(new float[_encoder.Layout.Width + 1], 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _encoder.Calibrated(new float[_encoder.Layout.Width], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => _encoder.Decode([], -1, 0, 1));
    }
}
