using System.Collections;

namespace Microsoft.ML.Data;

/// <summary>A vector, dense or sparse, that lends its arrays to the next value.</summary>
public readonly struct VBuffer<T> : IEnumerable
{
    public readonly int Length;

    private readonly int _count;
    private readonly T[] _values;
    private readonly int[] _indices;

    public VBuffer(int length, T[] values, int[] indices = null)
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        if ((values?.Length ?? 0) < length)
        {
            throw new ArgumentOutOfRangeException(nameof(values));
        }

        Length = length;
        _count = length;
        _values = values;
        _indices = indices;
    }

    public VBuffer(int length, int count, T[] values, int[] indices)
    {
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        if (count < 0 || count > length)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        if ((values?.Length ?? 0) < count)
        {
            throw new ArgumentOutOfRangeException(nameof(values));
        }

        if (count < length && (indices?.Length ?? 0) < count)
        {
            throw new ArgumentOutOfRangeException(nameof(indices));
        }

        Length = length;
        _count = count;
        _values = values;
        _indices = indices;
    }

    public bool IsDense => _count == Length;

    internal T[] ValuesArray => _values;

    internal int[] IndicesArray => _indices;

    public ReadOnlySpan<T> GetValues() => _values.AsSpan(0, _count);

    public ReadOnlySpan<int> GetIndices() => IsDense ? default : _indices.AsSpan(0, _count);

    public void CopyTo(ref VBuffer<T> destination) => CopyTo(ref destination, 0, Length);

    public void CopyToDense(ref VBuffer<T> destination)
    {
        VBufferEditor<T> editor = VBufferEditor.Create(ref destination, Length);
        CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public void CopyTo(ref VBuffer<T> destination, int sourceIndex, int length)
    {
        if (sourceIndex < 0 || sourceIndex > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(sourceIndex));
        }

        if (length < 0 || sourceIndex + length > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        if (IsDense)
        {
            VBufferEditor<T> dense = VBufferEditor.Create(ref destination, length);
            GetValues().Slice(sourceIndex, length).CopyTo(dense.Values);
            destination = dense.Commit();
            return;
        }

        int first = LowerBound(sourceIndex);
        int count = LowerBound(sourceIndex + length) - first;
        VBufferEditor<T> editor = VBufferEditor.Create(ref destination, length, count);
        GetValues().Slice(first, count).CopyTo(editor.Values);
        if (count < length)
        {
            for (int i = 0; i < count; i++)
            {
                editor.Indices[i] = _indices[first + i] - sourceIndex;
            }
        }

        destination = editor.Commit();
    }

    public void CopyTo(Span<T> destination) => CopyTo(destination, 0);

    public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default)
    {
        if (destinationIndex < 0 || destinationIndex + Length > destination.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(destination), "Not large enough to hold these values.");
        }

        Span<T> target = destination.Slice(destinationIndex, Length);
        if (IsDense)
        {
            GetValues().CopyTo(target);
            return;
        }

        target.Fill(defaultValue);
        for (int i = 0; i < _count; i++)
        {
            target[_indices[i]] = _values[i];
        }
    }

    public static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length)
    {
        VBufferEditor<T> editor = VBufferEditor.Create(ref destination, length);
        source.AsSpan(sourceIndex, length).CopyTo(editor.Values);
        destination = editor.Commit();
    }

    public IEnumerable<T> DenseValues() => Items(all: true).Select(item => item.Value);

    public IEnumerable<KeyValuePair<int, T>> Items(bool all = false)
    {
        if (IsDense)
        {
            for (int i = 0; i < Length; i++)
            {
                yield return new KeyValuePair<int, T>(i, _values[i]);
            }

            yield break;
        }

        int next = 0;
        for (int i = 0; i < _count; i++)
        {
            while (all && next < _indices[i])
            {
                yield return new KeyValuePair<int, T>(next++, default);
            }

            yield return new KeyValuePair<int, T>(_indices[i], _values[i]);
            next = _indices[i] + 1;
        }

        while (all && next < Length)
        {
            yield return new KeyValuePair<int, T>(next++, default);
        }
    }

    public IEnumerator GetEnumerator() => GetValues().ToArray().GetEnumerator();

    public void GetItemOrDefault(int index, ref T destination) => destination = GetItemOrDefault(index);

    public T GetItemOrDefault(int index)
    {
        if (index < 0 || index >= Length)
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        if (IsDense)
        {
            return _values[index];
        }

        int place = GetIndices().BinarySearch(index);
        return place >= 0 ? _values[place] : default;
    }

    public override string ToString()
    {
        return IsDense
            ? FormattableString.Invariant($"Dense vector of size {Length}")
            : FormattableString.Invariant($"Sparse vector of size {Length}, {_count} explicit values");
    }

    private int LowerBound(int index)
    {
        int place = GetIndices().BinarySearch(index);
        return place >= 0 ? place : ~place;
    }
}
