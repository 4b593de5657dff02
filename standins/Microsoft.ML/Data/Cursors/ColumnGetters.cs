using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Calls of generic methods whose type is a column's.</summary>
internal static class ColumnGetters
{
    private static readonly MethodInfo _getter = typeof(ColumnGetters).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

    /// <summary>The getter of a column, typed by the column.</summary>
    public static Delegate Getter(this DataViewRow row, DataViewSchema.Column column)
    {
        return Invoke<Delegate>(_getter, column.Type.RawType, row, column);
    }

    /// <summary>Calls a static generic method of one type parameter; its exception comes through as it is.</summary>
    public static TResult Invoke<TResult>(MethodInfo method, Type type, params object[] arguments)
    {
        return (TResult)method.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>The getter of a row, or the exception that a wrong type is.</summary>
    public static ValueGetter<TValue> Typed<TValue>(Delegate getter, DataViewType type)
    {
        return getter as ValueGetter<TValue>
            ?? throw new InvalidOperationException($"Invalid TValue in GetGetter: '{typeof(TValue)}', expected type: '{type.RawType}'.");
    }

    private static ValueGetter<TValue> GetterOf<TValue>(DataViewRow row, DataViewSchema.Column column) => row.GetGetter<TValue>(column);
}
