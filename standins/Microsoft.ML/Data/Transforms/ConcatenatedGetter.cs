using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The getter of a vector that is made of several columns.</summary>
internal static class ConcatenatedGetter
{
    private static readonly MethodInfo _create = typeof(ConcatenatedGetter).GetMethod(nameof(CreateOf), BindingFlags.Static | BindingFlags.NonPublic);

    public static Delegate Create(DataViewRow row, DataViewSchema.Column[] sources)
    {
        return ColumnGetters.Invoke<Delegate>(_create, sources[0].Type.GetItemType().RawType, row, sources);
    }

    private static ValueGetter<VBuffer<T>> CreateOf<T>(DataViewRow row, DataViewSchema.Column[] sources)
    {
        Action<SparseBuilder<T>>[] parts = [.. sources.Select(source => Part<T>(row, source))];
        SparseBuilder<T> builder = new();
        return (ref VBuffer<T> value) =>
        {
            builder.Clear();
            Array.ForEach(parts, part => part(builder));
            builder.CopyTo(ref value);
        };
    }

    private static Action<SparseBuilder<T>> Part<T>(DataViewRow row, DataViewSchema.Column source)
    {
        if (source.Type is not VectorDataViewType)
        {
            ValueGetter<T> scalar = row.GetGetter<T>(source);
            T single = default;
            return builder =>
            {
                scalar(ref single);
                builder.Add(single);
            };
        }

        ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(source);
        VBuffer<T> values = default;
        return builder =>
        {
            vector(ref values);
            builder.Add(values);
        };
    }
}

/// <summary>A vector in the making: dense unless a sparse part makes it worth while to stay sparse.</summary>
internal sealed class SparseBuilder<T>
{
    private readonly List<T> _values = [];
    private readonly List<int> _indices = [];
    private int _length;

    public void Clear()
    {
        _values.Clear();
        _indices.Clear();
        _length = 0;
    }

    public void Add(T value)
    {
        _values.Add(value);
        _indices.Add(_length++);
    }

    public void Add(VBuffer<T> part)
    {
        ReadOnlySpan<T> values = part.GetValues();
        ReadOnlySpan<int> indices = part.GetIndices();
        for (int i = 0; i < values.Length; i++)
        {
            _values.Add(values[i]);
            _indices.Add(_length + (part.IsDense ? i : indices[i]));
        }

        _length += part.Length;
    }

    public void CopyTo(ref VBuffer<T> destination)
    {
        bool isDense = _values.Count > _length / 2;
        VBufferEditor<T> editor = VBufferEditor.Create(ref destination, _length, isDense ? _length : _values.Count);
        if (isDense)
        {
            editor.Values.Clear();
            for (int i = 0; i < _values.Count; i++)
            {
                editor.Values[_indices[i]] = _values[i];
            }
        }
        else
        {
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values).CopyTo(editor.Values);
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_indices).CopyTo(editor.Indices);
        }

        destination = editor.Commit();
    }
}
