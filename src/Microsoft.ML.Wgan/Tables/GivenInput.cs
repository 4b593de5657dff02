using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A condition column of an input row.</summary>
internal abstract class GivenInput
{
    /// <summary>The cell of the row that the cursor stands on.</summary>
    /// <exception cref="ArgumentException">Rows cannot be asked for it.</exception>
    public abstract GivenCell Read();

    /// <summary>A <see cref="ValueGetter{TValue}"/> of the input's own values, which refuses those that rows cannot be asked for.</summary>
    public abstract Delegate CreateGetter();
}

/// <inheritdoc/>
internal sealed class GivenInput<T>(ConditionColumn<T> column, DataViewRow row, DataViewSchema.Column source) : GivenInput
{
    private readonly ValueGetter<T> _getter = row.GetGetter<T>(source);
    private T _value = default!;

    public override GivenCell Read()
    {
        _getter(ref _value);
        return new GivenCell(column.TableColumn, column.CellAt(_value, row.Position));
    }

    public override Delegate CreateGetter()
    {
        ValueGetter<T> getter = (ref T value) =>
        {
            _getter(ref value);
            column.CellAt(value, row.Position);
        };
        return getter;
    }
}
