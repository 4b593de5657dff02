using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// A text column without repetition, such as identifiers or names: there is nothing to learn, and giving out its texts would give away the rows.
/// Takes no place in the encoded row; decoding makes texts of the same shapes, none of which occurred.
/// </summary>
internal sealed class FreshTextEncoder(string columnName, double missingShare, int longest, TextShapes shapes, SeenTexts seen)
    : ColumnEncoder(columnName)
{
    private const int Draws = 16;

    public override ColumnEncoding Decided => ColumnEncoding.Fresh;

    protected override EncoderKind Kind => EncoderKind.FreshText;

    /// <param name="columnName">The column's name.</param>
    /// <param name="texts">The distinct texts, at least one, none empty.</param>
    /// <param name="missingShare">Share of the rows without text.</param>
    public static FreshTextEncoder Fit(string columnName, IReadOnlyCollection<string> texts, double missingShare) =>
        new(columnName, missingShare, texts.Max(text => text.Length), TextShapes.Of(texts), SeenTexts.Of(texts));

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => Expect<CategoryColumn>(column);

    public override TableColumn NewColumn(int rowCount) => new FreshTextColumn(ColumnName, new string[rowCount]);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        string[] cells = ((FreshTextColumn)columns[place.Column]).Values;
        NoiseStream noise = block.Noise(place.Column);
        for (int row = 0; row < block.RowCount; row++)
        {
            ulong state = noise.Hash((ulong)(block.FirstRow + row));
            bool isMissing = NoiseStream.ToUniform(NoiseStream.Next(ref state)) < missingShare;
            cells[block.Target + row] = isMissing ? string.Empty : Fresh(ref state);
        }
    }

    protected override void WriteBody(BinaryWriter writer)
    {
        writer.Write(missingShare);
        writer.Write(longest);
        shapes.Write(writer);
        seen.Write(writer);
    }

    public static FreshTextEncoder Read(string columnName, PayloadReader reader)
    {
        double missingShare = reader.Double();
        int longest = reader.Int();
        PayloadReader.Require(missingShare is >= 0 and <= 1 && longest >= 0);
        return new FreshTextEncoder(columnName, missingShare, longest, TextShapes.Read(reader), SeenTexts.Read(reader));
    }

    // When the shapes hold hardly a text that did not occur, a longer one does: beyond the longest, certainly.
    private string Fresh(ref ulong state)
    {
        // The shape stays through all draws, or crowded shapes would become rarer than they are.
        int shape = shapes.DrawShape(ref state);
        string text = shapes.DrawText(shape, isWide: false, ref state);
        for (int draw = 1; seen.Contains(text) && text.Length <= longest; draw++)
        {
            text = draw < 2 * Draws ? shapes.DrawText(shape, isWide: draw >= Draws, ref state) : shapes.Lengthen(text, ref state);
        }

        return text;
    }
}
