using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>One learned ML.NET column: its name, type and annotations, and how its values are made of table columns.</summary>
internal abstract class SourceColumn(CellType cellType, string name, DataViewType type, ColumnAnnotations annotations)
{
    public CellType CellType { get; } = cellType;

    public string Name { get; } = name;

    public DataViewType Type { get; } = type;

    public ColumnAnnotations Annotations { get; } = annotations;

    /// <summary>How many table columns this column takes: one, two for times with an offset, and as many for each slot of a vector.</summary>
    public abstract int Width { get; }

    /// <summary>What its cells were learned as.</summary>
    public abstract ColumnKind Kind { get; }

    /// <summary>A <see cref="ValueGetter{TValue}"/> of the column's raw type.</summary>
    /// <param name="row">The synthetic row to take values from.</param>
    /// <param name="first">The first of its table columns.</param>
    public abstract Delegate CreateGetter(SyntheticRow row, int first);

    /// <summary>The column as one whose values rows may be asked for.</summary>
    /// <param name="first">The first of its table columns.</param>
    /// <param name="domain">What may be asked for.</param>
    /// <exception cref="InvalidOperationException">It is a vector.</exception>
    public abstract ConditionColumn AsCondition(int first, CellDomain domain);

    /// <summary>Reads an input's cells of this column; <see cref="Width"/> of them.</summary>
    /// <param name="row">The input row.</param>
    /// <param name="source">Its column.</param>
    /// <param name="texts">The texts of each of its table columns.</param>
    public abstract CellInput OpenCells(DataViewRow row, DataViewSchema.Column source, IReadOnlyList<IReadOnlyList<string>?> texts);

    /// <summary>How other views of the same pictures are read; null for columns of anything else.</summary>
    public virtual ImageOptions? PictureOptions => null;

    /// <summary>Writes what <see cref="CellType.ReadColumn"/> reads.</summary>
    public abstract void WriteCells(BinaryWriter writer);
}

/// <inheritdoc/>
internal sealed class ScalarColumn<T>(CellType<T> cellType, string name, DataViewType type, ColumnAnnotations annotations, Cells<T> cells)
    : SourceColumn(cellType, name, type, annotations)
{
    public override int Width => cells.Width;

    public override ColumnKind Kind => cells.Kind;

    public override Delegate CreateGetter(SyntheticRow row, int first)
    {
        ValueGetter<T> getter = (ref T value) =>
        {
            Table block = row.Locate(out int rowInBlock);
            value = cells.Value(block.Columns, first, rowInBlock);
        };
        return getter;
    }

    public override ConditionColumn AsCondition(int first, CellDomain domain) => new ConditionColumn<T>(cellType, Name, Annotations, cells, first, domain);

    public override CellInput OpenCells(DataViewRow row, DataViewSchema.Column source, IReadOnlyList<IReadOnlyList<string>?> texts) =>
        new ScalarInput<T>(row.GetGetter<T>(source), cells.CreateFinder(texts[0]));

    public override void WriteCells(BinaryWriter writer) => cells.Write(writer, cellType);
}

/// <inheritdoc/>
internal sealed class VectorColumn<T>(CellType<T> cellType, string name, VectorDataViewType type, ColumnAnnotations annotations, Cells<T>[] slots)
    : SourceColumn(cellType, name, type, annotations)
{
    public override int Width { get; } = slots.Sum(slot => slot.Width);

    public override ColumnKind Kind => slots[0].Kind;

    public override Delegate CreateGetter(SyntheticRow row, int first)
    {
        ValueGetter<VBuffer<T>> getter = (ref VBuffer<T> value) =>
        {
            Table block = row.Locate(out int rowInBlock);
            VBufferEditor<T> editor = VBufferEditor.Create(ref value, slots.Length);
            int place = first;
            for (int slot = 0; slot < slots.Length; place += slots[slot++].Width)
            {
                editor.Values[slot] = slots[slot].Value(block.Columns, place, rowInBlock);
            }

            value = editor.Commit();
        };
        return getter;
    }

    public override ConditionColumn AsCondition(int first, CellDomain domain) =>
        throw new InvalidOperationException($"Column '{Name}' is a vector; only single values can be given.");

    public override CellInput OpenCells(DataViewRow row, DataViewSchema.Column source, IReadOnlyList<IReadOnlyList<string>?> texts) =>
        new VectorInput<T>(row.GetGetter<VBuffer<T>>(source), Name, [.. slots.Select((cells, slot) => cells.CreateFinder(texts[slot]))]);

    public override void WriteCells(BinaryWriter writer)
    {
        foreach (Cells<T> cells in slots)
        {
            cells.Write(writer, cellType);
        }
    }
}
