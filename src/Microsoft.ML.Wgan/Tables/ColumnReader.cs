using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Reads one ML.NET column, row by row, into the table columns of its cells (scalars) or of its slots' cells (vectors).</summary>
internal abstract class ColumnReader
{
    /// <summary>Reads the cell of the row that the cursor stands on.</summary>
    public abstract void ReadRow();

    /// <summary>Adds the table columns and says how to make the ML.NET column of them again; null where the column is left out.</summary>
    /// <inheritdoc cref="CellReader{T}.Finish"/>
    public abstract SourceColumn? Finish(ReadColumns read);
}

/// <inheritdoc/>
internal sealed class ScalarReader<T>(CellType<T> type, DataViewRow row, DataViewSchema.Column source, CellReader<T> cells) : ColumnReader
{
    private readonly ValueGetter<T> _getter = row.GetGetter<T>(source);
    private T _value = default!;

    public override void ReadRow()
    {
        _getter(ref _value);
        cells.Add(_value);
    }

    public override SourceColumn? Finish(ReadColumns read) => cells.Finish(read) is { } made
        ? new ScalarColumn<T>(type, source.Name, source.Type, ColumnAnnotations.CopyOf(source), made)
        : null;
}

/// <inheritdoc/>
internal sealed class VectorReader<T>(CellType<T> type, DataViewRow row, DataViewSchema.Column source, CellReader<T>[] slots) : ColumnReader
{
    private readonly ValueGetter<VBuffer<T>> _getter = row.GetGetter<VBuffer<T>>(source);
    private readonly T[] _dense = new T[slots.Length];
    private VBuffer<T> _value;

    public override void ReadRow()
    {
        _getter(ref _value);
        if (_value.Length != slots.Length)
        {
            throw new ArgumentException($"Column '{source.Name}' holds a vector of {_value.Length} values where its type says {slots.Length}.");
        }

        _value.CopyTo(_dense);
        for (int slot = 0; slot < slots.Length; slot++)
        {
            slots[slot].Add(_dense[slot]);
        }
    }

    public override SourceColumn? Finish(ReadColumns read)
    {
        // Slots keep to the stated kind, so none is left out by itself.
        Cells<T>[] made = [.. slots.Select(slot => slot.Finish(read)!)];
        return new VectorColumn<T>(type, source.Name, (VectorDataViewType)source.Type, ColumnAnnotations.CopyOf(source), made);
    }
}
