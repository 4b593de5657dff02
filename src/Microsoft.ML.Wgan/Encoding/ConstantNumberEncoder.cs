using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number column with one value throughout (or missing throughout): nothing to learn, no place in the encoded row.</summary>
internal sealed class ConstantNumberEncoder(string columnName, double value, NumberRange range) : ColumnEncoder(columnName)
{
    public override ColumnEncoding Decided => ColumnEncoding.Constant;

    protected override EncoderKind Kind => EncoderKind.ConstantNumber;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
        foreach (double cell in Expect<NumberColumn>(column).Values)
        {
            // Equals, not ==: missing equals missing. Adding zero turns -0 into 0.
            if (!(cell + 0.0).Equals(value))
            {
                throw Unseen(double.IsNaN(cell) ? "a missing number" : "another number");
            }
        }
    }

    public override TableColumn NewColumn(int rowCount)
    {
        double[] values = new double[rowCount];
        Array.Fill(values, value);
        return new NumberColumn(ColumnName, values, range);
    }

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
    }

    public override CellDomain? Domain => new([Cell.OfNumber(value)]);

    public override DerivationSource? KnownValues(int column) => new(column, (double[])[value]);

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        writer.Write(value);
    }

    public static ConstantNumberEncoder Read(string columnName, PayloadReader reader)
    {
        NumberRange range = NumberRangeFormat.Read(reader);
        return new ConstantNumberEncoder(columnName, reader.Double(), range);
    }
}
