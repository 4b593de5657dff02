using System.Collections.Immutable;

namespace Microsoft.ML.Data;

/// <summary>The first rows of a view.</summary>
public sealed class DataDebuggerPreview
{
    internal DataDebuggerPreview(IDataView data, int maxRows)
    {
        Schema = data.Schema;
        List<object[]> rows = Read(data, maxRows);
        RowView = [.. rows.Select(row => new RowInfo([.. Schema.Select(column => KeyValuePair.Create(column.Name, row[column.Index]))]))];
        ColumnView = [.. Schema.Select(column => new ColumnInfo(column, [.. rows.Select(row => row[column.Index])]))];
    }

    public DataViewSchema Schema { get; }

    public ImmutableArray<ColumnInfo> ColumnView { get; }

    public ImmutableArray<RowInfo> RowView { get; }

    public override string ToString() => FormattableString.Invariant($"{Schema.Count} columns, {RowView.Length} rows");

    private static List<object[]> Read(IDataView data, int maxRows)
    {
        List<object[]> rows = [];
        using DataViewRowCursor cursor = data.GetRowCursor(data.Schema);
        Func<object>[] values = [.. data.Schema.Select(column => ColumnValues.Of(cursor, column))];
        while (rows.Count < maxRows && cursor.MoveNext())
        {
            rows.Add([.. values.Select(value => value())]);
        }

        return rows;
    }

    /// <summary>A column's values.</summary>
    public sealed class ColumnInfo
    {
        internal ColumnInfo(DataViewSchema.Column column, object[] values)
        {
            Column = column;
            Values = values;
        }

        public DataViewSchema.Column Column { get; }

        public object[] Values { get; }

        public override string ToString() => $"{Column.Name}: {Column.Type}";
    }

    /// <summary>A row's values.</summary>
    public sealed class RowInfo
    {
        internal RowInfo(KeyValuePair<string, object>[] values)
        {
            Values = values;
        }

        public KeyValuePair<string, object>[] Values { get; }

        public override string ToString() => FormattableString.Invariant($"{Values.Length} columns");
    }

    private static class ColumnValues
    {
        private static readonly System.Reflection.MethodInfo _value =
            typeof(ColumnValues).GetMethod(nameof(ValueOf), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic);

        public static Func<object> Of(DataViewRow row, DataViewSchema.Column column)
        {
            return ColumnGetters.Invoke<Func<object>>(_value, column.Type.RawType, row, column);
        }

        private static Func<object> ValueOf<T>(DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<T> getter = row.GetGetter<T>(column);
            return () =>
            {
                T value = default;
                getter(ref value);
                return value;
            };
        }
    }
}
