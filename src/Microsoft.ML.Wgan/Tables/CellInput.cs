using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A learned column of an input row, as cells of the table.</summary>
internal abstract class CellInput
{
    /// <summary>Reads the row that the cursor stands on.</summary>
    /// <param name="target">Receives a cell a table column; null for one that did not occur.</param>
    public abstract void Read(Span<Cell?> target);
}

/// <inheritdoc/>
internal sealed class ScalarInput<T>(ValueGetter<T> getter, Func<T, Cell?> find) : CellInput
{
    private T _value = default!;

    public override void Read(Span<Cell?> target)
    {
        getter(ref _value);
        target[0] = find(_value);
    }
}

/// <inheritdoc/>
internal sealed class VectorInput<T>(ValueGetter<VBuffer<T>> getter, string name, Func<T, Cell?>[] find) : CellInput
{
    private readonly T[] _dense = new T[find.Length];
    private VBuffer<T> _value;

    public override void Read(Span<Cell?> target)
    {
        getter(ref _value);
        if (_value.Length != find.Length)
        {
            throw new ArgumentException($"Column '{name}' holds a vector of {_value.Length} values where its type says {find.Length}.");
        }

        _value.CopyTo(_dense);
        for (int slot = 0; slot < find.Length; slot++)
        {
            target[slot] = find[slot](_dense[slot]);
        }
    }
}
