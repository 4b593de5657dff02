using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Gathers the cells of one column of a view, or of each slot of a vector, as numbers or as levels.</summary>
internal abstract class ScoredCells
{
    /// <summary>Takes the cells of the row at which the cursor stands.</summary>
    public abstract void ReadRow();
}

/// <inheritdoc/>
/// <typeparam name="T">What a getter of a cell gives.</typeparam>
/// <typeparam name="TCell">What is gathered: numbers or codes.</typeparam>
internal sealed class ScoredCells<T, TCell> : ScoredCells
{
    private readonly ValueGetter<T>? _scalar;
    private readonly ValueGetter<VBuffer<T>>? _vector;
    private readonly List<TCell>[] _slots;
    private readonly Func<T, int, TCell> _convert;
    private VBuffer<T> _buffer;

    /// <param name="row">A cursor's row in which the column is active.</param>
    /// <param name="column">The column.</param>
    /// <param name="slots">Receives the cells, a list for each slot; of a scalar column one.</param>
    /// <param name="convert">A value as a cell of the slot.</param>
    public ScoredCells(DataViewRow row, DataViewSchema.Column column, List<TCell>[] slots, Func<T, int, TCell> convert)
    {
        (_slots, _convert) = (slots, convert);
        if (column.Type is VectorDataViewType)
        {
            _vector = row.GetGetter<VBuffer<T>>(column);
        }
        else
        {
            _scalar = row.GetGetter<T>(column);
        }
    }

    public override void ReadRow()
    {
        if (_vector is null)
        {
            T value = default!;
            _scalar!(ref value);
            _slots[0].Add(_convert(value, 0));
            return;
        }

        _vector(ref _buffer);
        int slot = 0;
        foreach (T value in _buffer.DenseValues())
        {
            _slots[slot].Add(_convert(value, slot));
            slot++;
        }
    }
}
