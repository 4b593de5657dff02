using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// A column that another one determines in every row and that rows may be asked for: looked up when decoded, like any derived column, but
/// encoded like a learned one, so that what is asked for reaches the generator.
/// </summary>
internal sealed class DerivedConditionEncoder : ColumnEncoder, IDerivedColumn
{
    private readonly ColumnEncoder _learned;
    private readonly ColumnEncoder _lookup;
    private readonly IDerivedColumn _derived;

    /// <param name="learned">Encodes it.</param>
    /// <param name="lookup">Decodes it; an <see cref="IDerivedColumn"/>.</param>
    /// <exception cref="InvalidDataException">The encoders are of other kinds.</exception>
    public DerivedConditionEncoder(ColumnEncoder learned, ColumnEncoder lookup)
        : base(lookup.ColumnName)
    {
        PayloadReader.Require(learned is not IDerivedColumn && lookup is IDerivedColumn && learned.ColumnName == lookup.ColumnName);
        _learned = learned;
        _lookup = lookup;
        _derived = (IDerivedColumn)lookup;
    }

    public override bool HasNumber => _learned.HasNumber;

    public override int LevelCount => _learned.LevelCount;

    public override int SourceColumn => _lookup.SourceColumn;

    public override ColumnEncoding Decided => ColumnEncoding.Derived;

    public DerivationSource Source => _derived.Source;

    /// <summary>The looked-up cells only: no row could hold another.</summary>
    public override CellDomain? Domain =>
        new([.. Enumerable.Range(0, Source.Count).Select(CellFor).Distinct().OrderBy(cell => cell.Number).ThenBy(cell => cell.Code)], _learned.Domain?.Texts);

    protected override EncoderKind Kind => EncoderKind.DerivedCondition;

    public Cell CellFor(int value) => _derived.CellFor(value);

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => _learned.Encode(column, target, place, seed);

    public override TableColumn NewColumn(int rowCount) => _lookup.NewColumn(rowCount);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns) => _lookup.Decode(block, place, columns);

    public override void Place(Cell cell, ColumnPlace place, Span<float> row) => _learned.Place(cell, place, row);

    protected override void WriteBody(BinaryWriter writer)
    {
        _learned.Write(writer);
        _lookup.Write(writer);
    }

    public static DerivedConditionEncoder Read(string columnName, PayloadReader reader)
    {
        DerivedConditionEncoder encoder = new(ColumnEncoder.Read(reader), ColumnEncoder.Read(reader));
        PayloadReader.Require(encoder.ColumnName == columnName);
        return encoder;
    }
}
