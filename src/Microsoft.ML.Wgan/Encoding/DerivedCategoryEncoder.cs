using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A category that another column determines in every row: looked up, not learned. <see cref="Dependencies"/> finds them.</summary>
/// <param name="columnName">The column's name.</param>
/// <param name="levels">What its type offers.</param>
/// <param name="source">The column that determines it.</param>
/// <param name="codes">Its code for each value of the source.</param>
internal sealed class DerivedCategoryEncoder(string columnName, CategoryLevels levels, DerivationSource source, int[] codes)
    : ColumnEncoder(columnName), IDerivedColumn
{
    public override int SourceColumn => source.Column;

    public override ColumnEncoding Decided => ColumnEncoding.Derived;

    public DerivationSource Source => source;

    protected override EncoderKind Kind => EncoderKind.DerivedCategory;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => Expect<CategoryColumn>(column);

    public override TableColumn NewColumn(int rowCount) => new CategoryColumn(ColumnName, new int[rowCount], levels.Count, levels.Names);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        int[] cells = ((CategoryColumn)columns[place.Column]).Codes;
        for (int row = block.Target; row < block.Target + block.RowCount; row++)
        {
            cells[row] = codes[source.Value(columns[source.Column], row)];
        }
    }

    public Cell CellFor(int value) => Cell.OfCode(codes[value]);

    public override DerivationSource? KnownValues(int column) => new(column, [.. codes.Distinct().Order()]);

    protected override void WriteBody(BinaryWriter writer)
    {
        levels.Write(writer);
        source.Write(writer);
        writer.WriteInts(codes);
    }

    public static DerivedCategoryEncoder Read(string columnName, PayloadReader reader)
    {
        CategoryLevels levels = CategoryLevels.Read(reader);
        DerivationSource source = DerivationSource.Read(reader);
        int[] codes = reader.Ints();
        PayloadReader.Require(codes.Length == source.Count && codes.All(code => code >= -1 && code < levels.Count));
        return new DerivedCategoryEncoder(columnName, levels, source, codes);
    }
}
