using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A category column with one level throughout (or missing throughout): nothing to learn, no place in the encoded row.</summary>
internal sealed class ConstantCategoryEncoder(string columnName, int code, CategoryLevels levels) : ColumnEncoder(columnName)
{
    public override ColumnEncoding Decided => ColumnEncoding.Constant;

    protected override EncoderKind Kind => EncoderKind.ConstantCategory;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
        if (Expect<CategoryColumn>(column).Codes.Any(cell => cell != code))
        {
            throw Unseen("another level");
        }
    }

    public override TableColumn NewColumn(int rowCount)
    {
        int[] codes = new int[rowCount];
        Array.Fill(codes, code);
        return new CategoryColumn(ColumnName, codes, levels.Count, levels.Names);
    }

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
    }

    public override CellDomain? Domain => new([Cell.OfCode(code)], levels.Names);

    public override DerivationSource? KnownValues(int column) => new(column, (int[])[code]);

    protected override void WriteBody(BinaryWriter writer)
    {
        levels.Write(writer);
        writer.Write(code);
    }

    public static ConstantCategoryEncoder Read(string columnName, PayloadReader reader)
    {
        CategoryLevels levels = CategoryLevels.Read(reader);
        int code = reader.Int();
        PayloadReader.Require(code >= -1 && code < levels.Count);
        return new ConstantCategoryEncoder(columnName, code, levels);
    }
}
