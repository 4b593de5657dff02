using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Columns as sequences of values.</summary>
public static class ColumnCursorExtensions
{
    private static readonly MethodInfo _arrays = typeof(ColumnCursorExtensions).GetMethod(nameof(Arrays), BindingFlags.Static | BindingFlags.NonPublic);

    public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.GetColumn<T>(data.Schema[columnName]);
    }

    public static IEnumerable<T> GetColumn<T>(this IDataView data, DataViewSchema.Column column)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (column.Type.RawType == typeof(T))
        {
            return Values<T>(data, column);
        }

        if (typeof(T) == typeof(string) && column.Type is TextDataViewType)
        {
            return (IEnumerable<T>)Values<ReadOnlyMemory<char>>(data, column).Select(text => text.ToString());
        }

        if (!typeof(T).IsArray)
        {
            throw new ArgumentOutOfRangeException(
                nameof(column), $"Cannot map column (name: {column.Name}, type: {column.Type}) in data to the user-defined type, {typeof(T)}.");
        }

        if (column.Type is VectorDataViewType { ItemType: TextDataViewType } && typeof(T) == typeof(string[]))
        {
            return (IEnumerable<T>)Values<VBuffer<ReadOnlyMemory<char>>>(data, column)
                .Select(texts => texts.DenseValues().Select(text => text.ToString()).ToArray());
        }

        if (column.Type is VectorDataViewType vector && vector.ItemType.RawType == typeof(T).GetElementType())
        {
            return ColumnGetters.Invoke<IEnumerable<T>>(_arrays, vector.ItemType.RawType, data, column);
        }

        throw new ArgumentOutOfRangeException(
            nameof(column), $"Cannot load vector type, {column.Type}, specified in column to the user-defined type, {typeof(T)}.");
    }

    private static IEnumerable<T[]> Arrays<T>(IDataView data, DataViewSchema.Column column)
    {
        return Values<VBuffer<T>>(data, column).Select(values =>
        {
            T[] array = new T[values.Length];
            values.CopyTo(array);
            return array;
        });
    }

    private static IEnumerable<T> Values<T>(IDataView data, DataViewSchema.Column column)
    {
        using DataViewRowCursor cursor = data.GetRowCursor([column]);
        ValueGetter<T> getter = cursor.GetGetter<T>(column);
        while (cursor.MoveNext())
        {
            // A fresh variable a row: a vector would otherwise lend its arrays to the next.
            T value = default;
            getter(ref value);
            yield return value;
        }
    }
}
