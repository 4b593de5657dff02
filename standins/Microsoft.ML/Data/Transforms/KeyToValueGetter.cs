using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>The getter of the values of a column of keys.</summary>
internal static class KeyToValueGetter
{
    public static Delegate Create<TKey, TValue>(DataViewRow row, DataViewSchema.Column column)
        where TKey : struct, IBinaryInteger<TKey>
    {
        VBuffer<TValue> buffer = default;
        column.GetKeyValues(ref buffer);
        TValue[] values = [.. buffer.DenseValues()];
        TValue missing = Missing<TValue>();
        TValue ValueOf(TKey key) => key > TKey.Zero && int.CreateTruncating(key) <= values.Length ? values[int.CreateTruncating(key) - 1] : missing;

        if (column.Type is not VectorDataViewType)
        {
            ValueGetter<TKey> scalar = row.GetGetter<TKey>(column);
            TKey key = default;
            return new ValueGetter<TValue>((ref TValue value) =>
            {
                scalar(ref key);
                value = ValueOf(key);
            });
        }

        ValueGetter<VBuffer<TKey>> vector = row.GetGetter<VBuffer<TKey>>(column);
        VBuffer<TKey> keys = default;
        return new ValueGetter<VBuffer<TValue>>((ref VBuffer<TValue> value) =>
        {
            vector(ref keys);
            VBufferEditor<TValue> editor = VBufferEditor.Create(ref value, keys.Length);
            int slot = 0;
            foreach (TKey key in keys.DenseValues())
            {
                editor.Values[slot++] = ValueOf(key);
            }

            value = editor.Commit();
        });
    }

    private static T Missing<T>()
    {
        return default(T) switch
        {
            float => (T)(object)float.NaN,
            double => (T)(object)double.NaN,
            _ => default,
        };
    }
}
