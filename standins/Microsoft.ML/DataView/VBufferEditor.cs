namespace Microsoft.ML.Data;

/// <summary>Starts edits of vectors in place.</summary>
public static class VBufferEditor
{
    public static VBufferEditor<T> CreateFromBuffer<T>(ref VBuffer<T> destination)
    {
        return Create(ref destination, destination.Length, destination.GetValues().Length);
    }

    public static VBufferEditor<T> Create<T>(
        ref VBuffer<T> destination,
        int newLogicalLength,
        int? valuesCount = null,
        int? maxValuesCapacity = null,
        bool keepOldOnResize = false,
        bool requireIndicesOnDense = false)
    {
        if (newLogicalLength < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(newLogicalLength), "Must be non-negative.");
        }

        if (valuesCount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(valuesCount), "If specified, must be non-negative.");
        }

        if (valuesCount > newLogicalLength)
        {
            throw new ArgumentOutOfRangeException(nameof(valuesCount), $"If specified, must be no greater than {nameof(newLogicalLength)}");
        }

        int count = valuesCount ?? newLogicalLength;
        int capacity = Math.Max(count, Math.Min(maxValuesCapacity ?? newLogicalLength, newLogicalLength));
        T[] values = Ensure(destination.ValuesArray, count, capacity, keepOldOnResize, out bool newValues);
        int[] indices = destination.IndicesArray;
        bool newIndices = false;
        if (count < newLogicalLength || requireIndicesOnDense)
        {
            indices = Ensure(indices, count, capacity, keepOldOnResize, out newIndices);
        }

        return new VBufferEditor<T>(newLogicalLength, count, values, indices, requireIndicesOnDense, newValues, newIndices);
    }

    private static TItem[] Ensure<TItem>(TItem[] array, int count, int capacity, bool keepOld, out bool created)
    {
        created = (array?.Length ?? 0) < count;
        if (!created)
        {
            return array;
        }

        int length = Math.Min(capacity, Math.Max(count, 2 * (array?.Length ?? 0)));
        TItem[] larger = new TItem[length];
        if (keepOld && array != null)
        {
            array.CopyTo(larger, 0);
        }

        return larger;
    }
}

/// <summary>Room for the values and indices of a vector that is being written.</summary>
public readonly ref struct VBufferEditor<T>
{
    public readonly Span<T> Values;
    public readonly Span<int> Indices;

    private readonly int _length;
    private readonly T[] _values;
    private readonly int[] _indices;

    internal VBufferEditor(
        int length,
        int count,
        T[] values,
        int[] indices,
        bool requireIndicesOnDense,
        bool createdNewValues,
        bool createdNewIndices)
    {
        _length = length;
        _values = values;
        _indices = indices;
        Values = values.AsSpan(0, count);
        Indices = count < length || requireIndicesOnDense ? indices.AsSpan(0, count) : default;
        CreatedNewValues = createdNewValues;
        CreatedNewIndices = createdNewIndices;
    }

    public bool CreatedNewValues { get; }

    public bool CreatedNewIndices { get; }

    public VBuffer<T> Commit() => new(_length, Values.Length, _values, _indices);

    public VBuffer<T> CommitTruncated(int physicalValuesCount)
    {
        if (physicalValuesCount < 0 || physicalValuesCount > Values.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(physicalValuesCount),
                $"Updating {nameof(physicalValuesCount)} during {nameof(CommitTruncated)} cannot be greater than the original " +
                $"{nameof(physicalValuesCount)} value used in {nameof(VBufferEditor.Create)}.");
        }

        return new VBuffer<T>(_length, physicalValuesCount, _values, _indices);
    }
}
