using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number column that another column determines in every row: looked up, not learned. <see cref="Dependencies"/> finds them.</summary>
/// <param name="columnName">The column's name.</param>
/// <param name="range">What its type can hold.</param>
/// <param name="source">The column that determines it.</param>
/// <param name="numbers">Its number for each value of the source.</param>
internal sealed class DerivedNumberEncoder(string columnName, NumberRange range, DerivationSource source, double[] numbers)
    : ColumnEncoder(columnName), IDerivedColumn
{
    public override int SourceColumn => source.Column;

    public override ColumnEncoding Decided => ColumnEncoding.Derived;

    public DerivationSource Source => source;

    protected override EncoderKind Kind => EncoderKind.DerivedNumber;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => Expect<NumberColumn>(column);

    public override TableColumn NewColumn(int rowCount) => new NumberColumn(ColumnName, new double[rowCount], range);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        double[] cells = ((NumberColumn)columns[place.Column]).Values;
        for (int row = block.Target; row < block.Target + block.RowCount; row++)
        {
            cells[row] = numbers[source.Value(columns[source.Column], row)];
        }
    }

    public Cell CellFor(int value) => Cell.OfNumber(numbers[value]);

    public override DerivationSource? KnownValues(int column) => new(column, [.. numbers.Distinct().Order()]);

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        source.Write(writer);
        writer.WriteDoubles(numbers);
    }

    public static DerivedNumberEncoder Read(string columnName, PayloadReader reader)
    {
        NumberRange range = NumberRangeFormat.Read(reader);
        DerivationSource source = DerivationSource.Read(reader);
        double[] numbers = reader.Doubles();
        PayloadReader.Require(numbers.Length == source.Count);
        return new DerivedNumberEncoder(columnName, range, source, numbers);
    }
}
