using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A column that is learned as part of combinations: the <see cref="CombinationEncoder"/> of their first column fills it.</summary>
/// <param name="columnName">The column's name.</param>
/// <param name="shape">Its cells.</param>
/// <param name="first">The first column of the combinations.</param>
/// <param name="values">Its own values.</param>
internal sealed class CombinationMemberEncoder(string columnName, CellShape shape, int first, DerivationSource values) : ColumnEncoder(columnName)
{
    public override IReadOnlyList<int> Sources { get; } = [first];

    public override ColumnEncoding Decided => ColumnEncoding.Levels;

    protected override EncoderKind Kind => EncoderKind.CombinationMember;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
    }

    public override TableColumn NewColumn(int rowCount) => shape.NewColumn(ColumnName, rowCount);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
    }

    public override DerivationSource? KnownValues(int column) => values;

    protected override void WriteBody(BinaryWriter writer)
    {
        shape.Write(writer);
        writer.Write(first);
        values.Write(writer);
    }

    public static CombinationMemberEncoder Read(string columnName, PayloadReader reader) =>
        new(columnName, CellShape.Read(reader), reader.Int(), DerivationSource.Read(reader));
}
