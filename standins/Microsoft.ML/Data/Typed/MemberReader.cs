using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Getters of columns that read a member of the current object.</summary>
internal static class MemberReader
{
    /// <summary>A <see cref="ValueGetter{TValue}"/> of the column's raw type.</summary>
    public static Delegate Create<TRow>(MemberColumn column, Func<TRow> current)
    {
        Type memberType = column.MemberType;
        Type item = RowMembers.ItemTypeOf(memberType, out bool isVector);
        ulong keyCount = column.ColumnType.GetItemType().GetKeyCount();
        if (keyCount > 0)
        {
            string method = memberType.IsArray ? nameof(KeyArray) : isVector ? nameof(KeyBuffer) : nameof(Key);
            return Call(method, [typeof(TRow), item], column, current, keyCount);
        }

        if (memberType == typeof(string))
        {
            return Call(nameof(Text), [typeof(TRow)], column, current);
        }

        if (memberType == typeof(string[]))
        {
            return Call(nameof(TextArray), [typeof(TRow)], column, current);
        }

        return Call(memberType.IsArray ? nameof(Array) : isVector ? nameof(Buffer) : nameof(Plain), [typeof(TRow), item], column, current);
    }

    private static Delegate Call(string method, Type[] types, params object[] arguments)
    {
        return MemberAccess.Call<Delegate>(typeof(MemberReader), method, types, arguments);
    }

    private static ValueGetter<T> Plain<TRow, T>(MemberColumn column, Func<TRow> current)
    {
        Func<TRow, T> read = MemberAccess.Getter<TRow, T>(column.Member);
        return (ref T value) => value = read(current());
    }

    private static ValueGetter<ReadOnlyMemory<char>> Text<TRow>(MemberColumn column, Func<TRow> current)
    {
        Func<TRow, string> read = MemberAccess.Getter<TRow, string>(column.Member);
        return (ref ReadOnlyMemory<char> value) => value = read(current()).AsMemory();
    }

    private static ValueGetter<VBuffer<T>> Array<TRow, T>(MemberColumn column, Func<TRow> current)
    {
        Func<TRow, T[]> read = MemberAccess.Getter<TRow, T[]>(column.Member);
        return (ref VBuffer<T> value) => Copy(read(current()), ref value, item => item);
    }

    private static ValueGetter<VBuffer<ReadOnlyMemory<char>>> TextArray<TRow>(MemberColumn column, Func<TRow> current)
    {
        Func<TRow, string[]> read = MemberAccess.Getter<TRow, string[]>(column.Member);
        return (ref VBuffer<ReadOnlyMemory<char>> value) => Copy(read(current()), ref value, item => item.AsMemory());
    }

    private static ValueGetter<VBuffer<T>> Buffer<TRow, T>(MemberColumn column, Func<TRow> current)
    {
        Func<TRow, VBuffer<T>> read = MemberAccess.Getter<TRow, VBuffer<T>>(column.Member);
        return (ref VBuffer<T> value) => read(current()).CopyTo(ref value);
    }

    private static ValueGetter<T> Key<TRow, T>(MemberColumn column, Func<TRow> current, ulong count)
        where T : IBinaryInteger<T>
    {
        Func<TRow, T> read = MemberAccess.Getter<TRow, T>(column.Member);
        return (ref T value) => value = ToRaw(read(current()), count);
    }

    private static ValueGetter<VBuffer<T>> KeyArray<TRow, T>(MemberColumn column, Func<TRow> current, ulong count)
        where T : IBinaryInteger<T>
    {
        Func<TRow, T[]> read = MemberAccess.Getter<TRow, T[]>(column.Member);
        return (ref VBuffer<T> value) => Copy(read(current()), ref value, item => ToRaw(item, count));
    }

    private static ValueGetter<VBuffer<T>> KeyBuffer<TRow, T>(MemberColumn column, Func<TRow> current, ulong count)
        where T : IBinaryInteger<T>
    {
        Func<TRow, VBuffer<T>> read = MemberAccess.Getter<TRow, VBuffer<T>>(column.Member);
        return (ref VBuffer<T> value) => Copy([.. read(current()).DenseValues()], ref value, item => ToRaw(item, count));
    }

    // The user's keys start at zero; a raw key of zero is missing.
    private static T ToRaw<T>(T key, ulong count)
        where T : IBinaryInteger<T>
    {
        return ulong.CreateTruncating(key) < count ? key + T.One : T.Zero;
    }

    private static void Copy<TItem, TValue>(TItem[] source, ref VBuffer<TValue> destination, Func<TItem, TValue> convert)
    {
        VBufferEditor<TValue> editor = VBufferEditor.Create(ref destination, source?.Length ?? 0);
        for (int i = 0; i < editor.Values.Length; i++)
        {
            editor.Values[i] = convert(source[i]);
        }

        destination = editor.Commit();
    }
}
