using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Columns of numbers some of which may be missing (NaN).</summary>
internal static class MissingValues
{
    /// <summary>The values of a column, a row at a time.</summary>
    public static IEnumerable<double[]> Read(IDataView data, DataViewSchema.Column column)
    {
        bool isSingle = column.Type.GetItemType() == NumberDataViewType.Single;
        if (column.Type is VectorDataViewType)
        {
            return isSingle
                ? data.GetColumn<float[]>(column).Select(row => Array.ConvertAll(row, value => (double)value))
                : data.GetColumn<double[]>(column);
        }

        return isSingle
            ? data.GetColumn<float>(column).Select(value => new double[] { value })
            : data.GetColumn<double>(column).Select(value => new[] { value });
    }

    /// <summary>A getter with values in place of the missing ones.</summary>
    /// <param name="replacements">One a slot, or one for all.</param>
    public static Delegate Replacer(DataViewRow row, DataViewSchema.Column column, double[] replacements)
    {
        bool isSingle = column.Type.GetItemType() == NumberDataViewType.Single;
        if (column.Type is VectorDataViewType)
        {
            return isSingle ? VectorReplacer<float>(row, column, replacements) : VectorReplacer<double>(row, column, replacements);
        }

        return isSingle ? ScalarReplacer<float>(row, column, replacements[0]) : ScalarReplacer<double>(row, column, replacements[0]);
    }

    private static ValueGetter<T> ScalarReplacer<T>(DataViewRow row, DataViewSchema.Column column, double replacement)
        where T : struct, IFloatingPointIeee754<T>
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        return (ref T value) =>
        {
            getter(ref value);
            value = T.IsNaN(value) ? T.CreateTruncating(replacement) : value;
        };
    }

    private static ValueGetter<VBuffer<T>> VectorReplacer<T>(DataViewRow row, DataViewSchema.Column column, double[] replacements)
        where T : struct, IFloatingPointIeee754<T>
    {
        ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> source = default;
        return (ref VBuffer<T> value) =>
        {
            getter(ref source);
            source.CopyTo(ref value);
            VBufferEditor<T> editor = VBufferEditor.CreateFromBuffer(ref value);
            ReadOnlySpan<int> indices = value.GetIndices();
            for (int i = 0; i < editor.Values.Length; i++)
            {
                if (T.IsNaN(editor.Values[i]))
                {
                    int slot = value.IsDense ? i : indices[i];
                    editor.Values[i] = T.CreateTruncating(replacements[replacements.Length == 1 ? 0 : slot]);
                }
            }

            value = editor.Commit();
        };
    }
}
