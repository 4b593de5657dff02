using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Values of one column, kept outside their cursor.</summary>
internal abstract class ColumnBuffer
{
    public static ColumnBuffer Create(DataViewSchema.Column column) => Create(column.Type.RawType);

    public static ColumnBuffer CreateForIds() => new ColumnBuffer<DataViewRowId>((ref DataViewRowId from, ref DataViewRowId to) => to = from);

    /// <summary>Takes values from a cursor from now on.</summary>
    public abstract void Attach(DataViewRow row, DataViewSchema.Column? column);

    /// <summary>Keeps the cursor's current value at a place.</summary>
    public abstract void Store(int place);

    /// <summary>Moves a value to another place.</summary>
    public abstract void Move(int from, int to);

    /// <summary>A getter of the value at the place that a function tells.</summary>
    public abstract Delegate Getter(Func<int> place);

    private static ColumnBuffer Create(Type rawType)
    {
        bool isVector = rawType.IsGenericType && rawType.GetGenericTypeDefinition() == typeof(VBuffer<>);
        MethodInfo create = typeof(ColumnBuffer).GetMethod(isVector ? nameof(Vectors) : nameof(Scalars), BindingFlags.Static | BindingFlags.NonPublic);
        return ColumnGetters.Invoke<ColumnBuffer>(create, isVector ? rawType.GetGenericArguments()[0] : rawType);
    }

    private static ColumnBuffer<T> Scalars<T>() => new((ref T from, ref T to) => to = from);

    private static ColumnBuffer<VBuffer<T>> Vectors<T>() => new((ref VBuffer<T> from, ref VBuffer<T> to) => from.CopyTo(ref to));
}

/// <summary>Copies a value so that neither side sees changes of the other.</summary>
internal delegate void ValueCopier<T>(ref T from, ref T to);

/// <summary>Values of one type.</summary>
internal sealed class ColumnBuffer<T>(ValueCopier<T> copy) : ColumnBuffer
{
    private T[] _values = new T[16];
    private ValueGetter<T> _getter;

    public override void Attach(DataViewRow row, DataViewSchema.Column? column)
    {
        _getter = column is { } own ? row.GetGetter<T>(own) : (ValueGetter<T>)(Delegate)row.GetIdGetter();
    }

    public override void Store(int place)
    {
        if (place >= _values.Length)
        {
            Array.Resize(ref _values, Math.Max(place + 1, 2 * _values.Length));
        }

        _getter(ref _values[place]);
    }

    public override void Move(int from, int to) => (_values[to], _values[from]) = (_values[from], _values[to]);

    public override Delegate Getter(Func<int> place)
    {
        return new ValueGetter<T>((ref T value) => copy(ref _values[place()], ref value));
    }
}
