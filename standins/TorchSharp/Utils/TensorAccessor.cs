using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in row-major order, read and written where they lie.</summary>
public sealed unsafe class TensorAccessor<T> : IEnumerable<T>, IDisposable
    where T : struct
{
    private readonly Tensor _tensor;
    private readonly nint _data;
    private readonly bool _isContiguous;

    internal TensorAccessor(Tensor tensor)
    {
        _tensor = tensor;
        _data = Native.data(tensor.Handle);
        _isContiguous = tensor.is_contiguous();
        Count = tensor.numel();
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    public T this[params long[] indices]
    {
        get => Read(Offset(indices));
        set => MemoryMarshal.Write(Element(Offset(indices)), in value);
    }

    public T[] ToArray()
    {
        var values = new T[Count];
        CopyTo(values.AsSpan());
        return values;
    }

    public Array ToNDArray()
    {
        long[] shape = _tensor.shape;
        if (shape.Length == 0)
        {
            return ToArray();
        }

        Array made = Array.CreateInstance(typeof(T), shape);
        Span<byte> target = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(made), made.Length * Unsafe.SizeOf<T>());
        CopyTo(MemoryMarshal.Cast<byte, T>(target));
        return made;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        Span<T> target = array[arrayIndex..];
        int count = (int)Math.Min(target.Length, Count - tensorIndex);
        if (_isContiguous)
        {
            Elements(tensorIndex, count).CopyTo(target);
            return;
        }

        using Tensor ordered = _tensor.contiguous();
        new Span<T>((byte*)Native.data(ordered.Handle) + (tensorIndex * Unsafe.SizeOf<T>()), count).CopyTo(target);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        ReadOnlySpan<T> source = array[arrayIndex..];
        int count = (int)Math.Min(source.Length, Count - tensorIndex);
        if (_isContiguous)
        {
            source[..count].CopyTo(Elements(tensorIndex, count));
            return;
        }

        long[] shape = _tensor.shape;
        for (int i = 0; i < count; i++)
        {
            T value = source[i];
            MemoryMarshal.Write(Element(OffsetOfPlace(tensorIndex + i, shape)), in value);
        }
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
    }

    private Span<T> Elements(long start, int count) => new((byte*)_data + (start * Unsafe.SizeOf<T>()), count);

    private Span<byte> Element(long offset) => new((byte*)_data + (offset * Unsafe.SizeOf<T>()), Unsafe.SizeOf<T>());

    private T Read(long offset) => MemoryMarshal.Read<T>(Element(offset));

    private long Offset(long[] indices)
    {
        long[] shape = _tensor.shape;
        if (indices.Length == 1 && shape.Length != 1)
        {
            return OffsetOfPlace(indices[0], shape);
        }

        long offset = 0;
        long[] strides = _tensor.stride();
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= shape[i])
            {
                throw new IndexOutOfRangeException($"Index {indices[i]} is outside dimension {i} of size {shape[i]}.");
            }

            offset += indices[i] * strides[i];
        }

        return offset;
    }

    /// <summary>Where the element lies that stands at this place in row-major order.</summary>
    private long OffsetOfPlace(long place, long[] shape)
    {
        long[] strides = _tensor.stride();
        long offset = 0;
        for (int i = shape.Length - 1; i >= 0; i--)
        {
            offset += place % shape[i] * strides[i];
            place /= shape[i];
        }

        return offset;
    }
}
