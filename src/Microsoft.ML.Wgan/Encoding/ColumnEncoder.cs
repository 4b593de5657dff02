using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>One column's values to numbers and back; fitted and immutable. Works on whole columns, so that no call is made per cell.</summary>
internal abstract class ColumnEncoder(string columnName)
{
    public string ColumnName { get; } = columnName;

    /// <summary>How the column takes part in the learning, in the user's words.</summary>
    public abstract ColumnEncoding Decided { get; }

    /// <summary>Whether the column takes one number of the encoded row.</summary>
    public virtual bool HasNumber => false;

    /// <summary>Length of its span; 0 without one.</summary>
    public virtual int LevelCount => 0;

    /// <summary>The column it is looked up from, which is decoded first; -1 for none.</summary>
    public virtual int SourceColumn => -1;

    /// <summary>The columns it is decoded with the help of, which are decoded first.</summary>
    public virtual IReadOnlyList<int> Sources => SourceColumn < 0 ? [] : [SourceColumn];

    protected abstract EncoderKind Kind { get; }

    /// <summary>Writes the column's numbers and levels into the encoded rows.</summary>
    /// <exception cref="ArgumentException">A column is of another kind or holds a value that can't be encoded.</exception>
    public virtual void Encode(Table table, EncodedTable target, ColumnPlace place, ulong seed, ColumnBuffers buffers) =>
        Encode(table.Columns[place.Column].Open(buffers), target, place, seed);

    /// <inheritdoc cref="Encode(Table, EncodedTable, ColumnPlace, ulong, ColumnBuffers)"/>
    public abstract void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed);

    /// <summary>An empty column for <see cref="Decode"/> to fill.</summary>
    public abstract TableColumn NewColumn(int rowCount);

    /// <summary>Fills the block's rows of its own one among the decoded columns, made by <see cref="NewColumn"/>.</summary>
    public abstract void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns);

    /// <summary>The column's values as what other columns may follow from; null if they are too many or not learned one by one.</summary>
    public virtual DerivationSource? AsSource(int column) => null;

    /// <summary>What rows can be asked to hold in this column; null where nothing is learned of its values.</summary>
    public virtual CellDomain? Domain => null;

    /// <summary>
    /// Writes one cell into an encoded row, without chance: a number in the middle of its ranks, a level as a one in its span. Of a cell that
    /// never occurred nothing is written.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="place">The column's place.</param>
    /// <param name="row">An encoded row, zero at that place.</param>
    public virtual void Place(Cell cell, ColumnPlace place, Span<float> row)
    {
    }

    /// <summary>A cell as <see cref="Place"/> takes it: of a column that is learned beside a prediction, what is left of it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="rowOfOne">The whole row, as columns of one row each.</param>
    public virtual Cell Relative(Cell cell, IReadOnlyList<TableColumn> rowOfOne) => cell;

    /// <summary>All values that it decodes to, pooled ones too, where they are known one by one; else null.</summary>
    public virtual DerivationSource? KnownValues(int column) => null;

    /// <summary>What picks the level that is decoded from the outputs of its span; null where it is not picked there.</summary>
    public virtual LevelOffsets? Offsets => null;

    /// <summary>The encoder with which the sample, decoded, shows each level as often as the data does.</summary>
    public virtual ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) => this;

    /// <summary>The encoder, its levels calibrated, with which the sample's numbers are distributed as the data's.</summary>
    public virtual ColumnEncoder CalibratedNumbers(in OutputBlock sample, ColumnPlace place) => this;

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Kind);
        writer.WriteText(ColumnName);
        WriteBody(writer);
    }

    /// <exception cref="InvalidDataException">The data is damaged.</exception>
    public static ColumnEncoder Read(PayloadReader reader)
    {
        EncoderKind kind = (EncoderKind)reader.Byte();
        string name = reader.Text();
        return kind switch
        {
            EncoderKind.Rank => RankEncoder.Read(name, reader),
            EncoderKind.NumberLevel => NumberLevelEncoder.Read(name, reader),
            EncoderKind.Category => CategoryEncoder.Read(name, reader),
            EncoderKind.ConstantNumber => ConstantNumberEncoder.Read(name, reader),
            EncoderKind.ConstantCategory => ConstantCategoryEncoder.Read(name, reader),
            EncoderKind.FreshText => FreshTextEncoder.Read(name, reader),
            EncoderKind.DerivedNumber => DerivedNumberEncoder.Read(name, reader),
            EncoderKind.DerivedCategory => DerivedCategoryEncoder.Read(name, reader),
            EncoderKind.Residual => ResidualEncoder.Read(name, reader),
            EncoderKind.FreshNumber => FreshNumberEncoder.Read(name, reader),
            EncoderKind.DerivedCondition => DerivedConditionEncoder.Read(name, reader),
            EncoderKind.Distance => DistanceEncoder.Read(name, reader),
            EncoderKind.Sum => SumEncoder.Read(name, reader),
            EncoderKind.Combination => CombinationEncoder.Read(name, reader),
            EncoderKind.CombinationMember => CombinationMemberEncoder.Read(name, reader),
            EncoderKind.Image => ImageEncoder.Read(name, reader),
            _ => throw new InvalidDataException($"Column '{name}' has an encoder of unknown kind {(byte)kind}."),
        };
    }

    protected abstract void WriteBody(BinaryWriter writer);

    protected TColumn Expect<TColumn>(TableColumn column)
        where TColumn : TableColumn =>
        column as TColumn ?? throw new ArgumentException(
            $"Column '{ColumnName}' was fitted as {typeof(TColumn).Name} but is {column.GetType().Name}.", nameof(column));

    protected ArgumentException Unseen(string value) =>
        new($"Column '{ColumnName}' holds {value}, which did not occur in the rows the encoder was fitted on.");
}
