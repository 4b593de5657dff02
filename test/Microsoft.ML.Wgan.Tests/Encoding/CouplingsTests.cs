using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class CouplingsTests
{
    private const int RowCount = 2_000;

    [Fact]
    public void A_sum_is_computed_and_holds_in_every_row_whatever_the_generator_gives()
    {
        NumberColumn net = Number("net", 0, u => Math.Round(1000 * u * u, 2));
        NumberColumn tax = Number("tax", 1, u => Math.Round(300 * u, 2));
        NumberColumn gross = new("gross", [.. net.Values.Zip(tax.Values, (a, b) => Math.Round(a + b, 2))], NumberRange.Double);
        Table table = new([gross, net, tax]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Table decoded = Decoded(encoder, 1_000);

        Assert.Equal(2, encoder.Layout.Width);
        string note = Assert.Single(encoder.Notes);
        Assert.Contains("in every row; it is computed, not learned.", note, StringComparison.Ordinal);
        double[][] columns = [.. decoded.Columns.Select(column => ((NumberColumn)column).Values)];
        Assert.All(Enumerable.Range(0, 1_000), row => Assert.Equal(columns[0][row], columns[1][row] + columns[2][row], 0.0051));
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void A_product_beside_its_factors_is_computed()
    {
        NumberColumn price = Number("price", 0, u => Math.Round(1 + (99 * u), 2));
        NumberColumn count = Number("count", 1, u => 1 + Math.Floor(40 * u));
        NumberColumn total = new("total", [.. price.Values.Zip(count.Values, (a, b) => Math.Round(a * b, 2))], NumberRange.Double);
        Table table = new([price, count, total]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());

        Assert.IsType<ResidualEncoder>(Assert.Single(encoder.Encoders, column => column.Sources.Count > 0));
        Assert.Equal(2, encoder.Layout.Width);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Around_a_close_rule_only_the_rest_is_learned()
    {
        (Table table, NumberColumn length, NumberColumn noise) = Ridge();

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        float[] wild = new float[1_000 * encoder.Layout.Width];
        CounterNoise.FillNormal(wild, 3, 0, encoder.Layout.Width);
        Table decoded = encoder.Decode([.. wild.Select(value => MathF.Tanh(value))], 1_000, 0, 1);

        // Independent outputs: by rank alone the columns would be independent. The ridge is 0.4 wide and 200 long.
        double[] lengths = ((NumberColumn)decoded.Columns[0]).Values, widths = ((NumberColumn)decoded.Columns[1]).Values;
        Assert.Equal("length", length.Name);
        Assert.Equal(RowCount, noise.RowCount);
        Assert.True(lengths.Zip(widths, (a, b) => Math.Abs(b - (2 * a))).Average() < 0.3);
        Assert.True(widths.Max() - widths.Min() > 100);
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void A_few_rows_off_the_rule_come_back_too()
    {
        (Table table, _, NumberColumn width) = Ridge();
        (width.Values[10], width.Values[500]) = (0, 31.8);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());

        Assert.Single(encoder.Encoders.OfType<ResidualEncoder>());
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Missing_numbers_come_back_missing()
    {
        (Table table, NumberColumn length, NumberColumn width) = Ridge();
        for (int row = 0; row < RowCount; row += 9)
        {
            width.Values[row] = double.NaN;
            length.Values[row + 1] = double.NaN;
        }

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());

        Assert.Single(encoder.Encoders.OfType<ResidualEncoder>());
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Of_a_round_number_and_a_measured_one_the_round_one_stays()
    {
        // Sizes cluster at halves, as people choose them; what is measured beside them does not.
        NumberColumn size = Number("size", 0, u => Math.Floor(40 * Math.Pow(u, 0.7)) / 2);
        NumberColumn measured = new("measured", [.. size.Values.Select((value, row) => Math.Round((3 * value) - 20 + CounterNoise.Uniform(5, (ulong)row, 9), 3))], NumberRange.Double);

        TableEncoder encoder = TableEncoder.Fit(new Table([measured, size]), new EncodingOptions());

        Assert.IsType<ResidualEncoder>(encoder.Encoders[0]);
        Assert.IsType<RankEncoder>(encoder.Encoders[1]);
    }

    [Fact]
    public void Categories_help_to_predict()
    {
        CategoryColumn kind = SampleColumns.Levels(RowCount, 4, missing: 0.05, names: true);
        NumberColumn weight = new("weight", [.. kind.Codes.Select((code, row) => Math.Round((10 * code) + CounterNoise.Uniform(5, (ulong)row, 9), 2))], NumberRange.Double);
        NumberColumn other = Number("other", 3, u => Math.Round(u, 3));
        Table table = new([kind, weight, other]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());

        // Weight falls into bands by kind: whatever else it is, it decodes as it was.
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Independent_columns_and_small_tables_are_left_alone()
    {
        Table independent = new([Number("a", 0, u => Math.Round(u, 3)), Number("b", 1, u => Math.Round(u, 3))]);
        NumberColumn few = new("few", [.. Enumerable.Range(0, 12).Select(row => row * 1.5)], NumberRange.Double);
        Table small = new([few, new NumberColumn("twice", [.. few.Values.Select(value => 2 * value)], NumberRange.Double)]);

        Assert.Empty(TableEncoder.Fit(independent, new EncodingOptions()).Encoders.OfType<ResidualEncoder>());
        Assert.Empty(TableEncoder.Fit(small, new EncodingOptions()).Encoders.OfType<ResidualEncoder>());
    }

    [Fact]
    public void A_single_row_is_placed_where_it_is_encoded()
    {
        (Table table, _, _) = Ridge();
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        float[] encoded = encoder.Encode(table, 1).Numbers;

        for (int row = 0; row < 100; row++)
        {
            TableColumn[] rowOfOne = [.. table.Columns.Select(column => new NumberColumn(column.Name, [((NumberColumn)column).Values[row]], NumberRange.Double))];
            float[] placed = new float[encoder.Layout.Width];
            for (int column = 0; column < rowOfOne.Length; column++)
            {
                Cell cell = Cell.OfNumber(((NumberColumn)rowOfOne[column]).Values[0]);
                encoder.Encoders[column].Place(encoder.Encoders[column].Relative(cell, rowOfOne), encoder.Places[column], placed);
            }

            // Of some forty different residuals each covers a fortieth of the ranks.
            Assert.All(placed.Zip(encoded[(row * 2)..((row * 2) + 2)]), pair => Assert.Equal(pair.Second, pair.First, 0.08f));
        }
    }

    [Fact]
    public void A_column_of_which_the_distance_is_learned_still_predicts_others()
    {
        // As dew point and temperature, of which the humidity follows.
        NumberColumn low = Number("low", 0, u => Math.Round(60 * u, 1));
        NumberColumn high = new("high", [.. low.Values.Select((value, row) => Math.Round(value + (40 * CounterNoise.Uniform(11, (ulong)row, 1)), 1))], NumberRange.Double);
        NumberColumn ratio = new("ratio", [.. low.Values.Zip(high.Values, (a, b) => Math.Round(100 + (2 * a) - b, 2))], NumberRange.Double);
        ratio.Values[5] += 0.5;
        Table table = new([ratio, high, low]);

        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());

        Assert.Equal([2, 1, 0], encoder.Encoders.Select(column => column.Sources.Count));
        AssertDecodesWhatItEncodes(encoder, table);
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is_looked_for()
    {
        (Table table, _, _) = Ridge();

        Assert.All(TableEncoder.Fit(table, new EncodingOptions { FindRelations = false }).Encoders, column => Assert.IsType<RankEncoder>(column));
    }

    [Fact]
    public void Two_fits_find_the_same()
    {
        (Table table, _, _) = Ridge();

        Assert.Equal(Written(TableEncoder.Fit(table, new EncodingOptions())), Written(TableEncoder.Fit(table, new EncodingOptions())));
    }

    [Fact]
    public void A_residual_encoder_read_back_decodes_the_same_and_damage_is_refused()
    {
        (Table table, _, _) = Ridge();
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        byte[] bytes = Written(encoder);

        using BinaryReader reader = new(new MemoryStream(bytes));
        TableEncoder read = TableEncoder.Read(reader);

        Assert.Equal(SampleColumns.Rows(Decoded(encoder, 200)), SampleColumns.Rows(Decoded(read, 200)));
        Assert.Equal(bytes, Written(read));
        for (int position = 0; position < bytes.Length; position += 61)
        {
            byte[] flipped = [.. bytes];
            flipped[position] ^= 4;
            Assert.Throws<InvalidDataException>(() => TableEncoder.Read(new BinaryReader(new MemoryStream(flipped))));
        }
    }

    // A width of twice the length, measured with an error of 0.2 or so.
    private static (Table Table, NumberColumn Length, NumberColumn Width) Ridge()
    {
        NumberColumn length = Number("length", 0, u => Math.Round(100 * u, 2));
        NumberColumn width = new("width", [.. length.Values.Select((value, row) => Math.Round((2 * value) + (0.4 * (CounterNoise.Uniform(5, (ulong)row, 9) - 0.5)), 2))], NumberRange.Double);
        return (new Table([length, width]), length, width);
    }

    private static NumberColumn Number(string name, ulong stream, Func<double, double> value) =>
        new(name, [.. Enumerable.Range(0, RowCount).Select(row => value(CounterNoise.Uniform(11, (ulong)row, stream)))], NumberRange.Double);

    private static Table Decoded(TableEncoder encoder, int rowCount)
    {
        float[] outputs = new float[rowCount * encoder.Layout.Width];
        CounterNoise.FillNormal(outputs, 3, 0, Math.Max(1, encoder.Layout.Width));
        return encoder.Decode([.. outputs.Select(value => MathF.Tanh(value))], rowCount, 0, 1);
    }

    private static byte[] Written(TableEncoder encoder)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        encoder.Write(writer);
        writer.Flush();
        return stream.ToArray();
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
