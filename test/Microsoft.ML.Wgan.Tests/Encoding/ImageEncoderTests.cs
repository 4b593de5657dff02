using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class ImageEncoderTests
{
    private static readonly ImageShape _shape = new(16, 8, 1);

    [Fact]
    public void Every_pixel_comes_out_as_it_went_in()
    {
        (TableEncoder encoder, Table table) = Fitted();
        EncodedTable encoded = encoder.Encode(table, seed: 1);
        float[] outputs = Outputs(encoder, encoded);

        Table decoded = encoder.Decode(outputs, table.RowCount, firstRow: 0, seed: 1);

        Assert.Equal(((ImageColumn)table.Columns[1]).Pictures, ((ImageColumn)decoded.Columns[1]).Pictures);
        Assert.Equal(((NumberColumn)table.Columns[0]).Values, ((NumberColumn)decoded.Columns[0]).Values);
        Assert.Equal(((CategoryColumn)table.Columns[2]).Codes, ((CategoryColumn)decoded.Columns[2]).Codes);
    }

    [Fact]
    public void Pixels_stand_between_numbers_and_levels()
    {
        (TableEncoder encoder, _) = Fitted();

        Assert.Equal((1, 128, 129, 2), (encoder.Layout.NumberWidth, encoder.Layout.PixelWidth, encoder.Layout.CategoryStart, encoder.Layout.CategoryWidth));
        Assert.Equal(131, encoder.Layout.Width);
        Assert.Equal(1, encoder.Places[1].Number);
        Assert.Equal(129, encoder.Places[2].Span.Start);
    }

    [Fact]
    public void A_saved_encoder_decodes_the_same()
    {
        (TableEncoder encoder, Table table) = Fitted();
        float[] outputs = Outputs(encoder, encoder.Encode(table, seed: 1));
        using var stream = new MemoryStream();
        encoder.Write(new BinaryWriter(stream));
        stream.Position = 0;

        TableEncoder read = TableEncoder.Read(new BinaryReader(stream));

        Assert.Equal(_shape, read.Layout.Image);
        Assert.Equal(((ImageColumn)table.Columns[1]).Pictures, ((ImageColumn)read.Decode(outputs, table.RowCount, 0, 1).Columns[1]).Pictures);
    }

    [Theory]
    [InlineData(-3f, 0)]
    [InlineData(-1f, 0)]
    [InlineData(0f, 128)]
    [InlineData(1f, 255)]
    [InlineData(1.5f, 255)]
    [InlineData(float.NaN, 0)]
    public void Outputs_beyond_the_range_are_its_ends(float output, byte pixel) => Assert.Equal(pixel, ImageEncoder.ToByte(output));

    [Fact]
    public void The_decision_names_the_size()
    {
        var decisions = new List<ColumnDecision>();
        (_, Table table) = Fitted();
        TableEncoder.Fit(table, new EncodingOptions(), decisions);

        Assert.Equal((ColumnKind.Image, ColumnEncoding.Pixels), (decisions[1].Kind, decisions[1].Encoding));
        Assert.Contains("4 pictures of 16×8 grey", decisions[1].Reason, StringComparison.Ordinal);
    }

    private static (TableEncoder Encoder, Table Table) Fitted()
    {
        byte[][] pictures = [.. Enumerable.Range(0, 4).Select(row => Enumerable.Range(0, 128).Select(pixel => (byte)((2 * pixel) + (row % 2))).ToArray())];
        var table = new Table(
        [
            new NumberColumn("age", [1.5, 2.5, 3.5, 4.5], NumberRange.Double),
            new ImageColumn("picture", pictures, _shape),
            new CategoryColumn("kind", [0, 1, 1, 0], 2, ["a", "b"]),
        ]);
        return (TableEncoder.Fit(table, new EncodingOptions { FindRelations = false, Quantities = new HashSet<string> { "age" } }), table);
    }

    private static float[] Outputs(TableEncoder encoder, EncodedTable encoded)
    {
        var outputs = new float[encoded.RowCount * encoder.Layout.Width];
        for (int row = 0; row < encoded.RowCount; row++)
        {
            Span<float> target = outputs.AsSpan(row * encoder.Layout.Width, encoder.Layout.Width);
            target[0] = encoded.Numbers[row];
            for (int pixel = 0; pixel < encoder.Layout.PixelWidth; pixel++)
            {
                target[1 + pixel] = (encoded.Pixels[(row * encoder.Layout.PixelWidth) + pixel] / 127.5f) - 1;
            }

            target[encoder.Layout.CategoryStart + encoded.Codes[row]] = 1;
        }

        return outputs;
    }
}
