namespace Microsoft.ML.Data;

/// <summary>Writes of a row's columns into members of an object.</summary>
internal static class MemberWriter
{
    public static Action<TRow> Create<TRow>(MemberColumn column, DataViewRow row)
    {
        DataViewSchema.Column source = row.Schema[column.ColumnName];
        Type memberType = column.MemberType;
        Type item = RowMembers.ItemTypeOf(memberType, out bool isVector);
        if (memberType == typeof(string))
        {
            return Call<TRow>(nameof(Text), [typeof(TRow)], column, row, source);
        }

        if (memberType == typeof(string[]))
        {
            return Call<TRow>(nameof(TextArray), [typeof(TRow)], column, row, source);
        }

        string method = memberType.IsArray ? nameof(Array) : isVector ? nameof(Buffer) : nameof(Plain);
        return Call<TRow>(method, [typeof(TRow), item], column, row, source);
    }

    private static Action<TRow> Call<TRow>(string method, Type[] types, params object[] arguments)
    {
        return MemberAccess.Call<Action<TRow>>(typeof(MemberWriter), method, types, arguments);
    }

    private static Action<TRow> Plain<TRow, T>(MemberColumn column, DataViewRow row, DataViewSchema.Column source)
    {
        Action<TRow, T> write = MemberAccess.Setter<TRow, T>(column.Member);
        ValueGetter<T> getter = row.GetGetter<T>(source);
        T value = default;
        return target =>
        {
            getter(ref value);
            write(target, value);
        };
    }

    private static Action<TRow> Text<TRow>(MemberColumn column, DataViewRow row, DataViewSchema.Column source)
    {
        Action<TRow, string> write = MemberAccess.Setter<TRow, string>(column.Member);
        ValueGetter<ReadOnlyMemory<char>> getter = row.GetGetter<ReadOnlyMemory<char>>(source);
        ReadOnlyMemory<char> value = default;
        return target =>
        {
            getter(ref value);
            write(target, value.ToString());
        };
    }

    private static Action<TRow> Array<TRow, T>(MemberColumn column, DataViewRow row, DataViewSchema.Column source)
    {
        Func<TRow, T[]> read = MemberAccess.Getter<TRow, T[]>(column.Member);
        Action<TRow, T[]> write = MemberAccess.Setter<TRow, T[]>(column.Member);
        ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(source);
        VBuffer<T> value = default;
        return target =>
        {
            getter(ref value);
            T[] array = read(target);
            if (array?.Length != value.Length)
            {
                array = new T[value.Length];
            }

            value.CopyTo(array);
            write(target, array);
        };
    }

    private static Action<TRow> TextArray<TRow>(MemberColumn column, DataViewRow row, DataViewSchema.Column source)
    {
        Action<TRow, string[]> write = MemberAccess.Setter<TRow, string[]>(column.Member);
        ValueGetter<VBuffer<ReadOnlyMemory<char>>> getter = row.GetGetter<VBuffer<ReadOnlyMemory<char>>>(source);
        VBuffer<ReadOnlyMemory<char>> value = default;
        return target =>
        {
            getter(ref value);
            write(target, [.. value.DenseValues().Select(text => text.ToString())]);
        };
    }

    private static Action<TRow> Buffer<TRow, T>(MemberColumn column, DataViewRow row, DataViewSchema.Column source)
    {
        Func<TRow, VBuffer<T>> read = MemberAccess.Getter<TRow, VBuffer<T>>(column.Member);
        Action<TRow, VBuffer<T>> write = MemberAccess.Setter<TRow, VBuffer<T>>(column.Member);
        ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(source);
        VBuffer<T> value = default;
        return target =>
        {
            getter(ref value);
            VBuffer<T> own = read(target);
            value.CopyTo(ref own);
            write(target, own);
        };
    }
}
