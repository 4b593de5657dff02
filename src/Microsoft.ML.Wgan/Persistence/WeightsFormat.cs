using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>Weights in a file.</summary>
/// <remarks>
/// <code>
/// int32     number of tensors; then for each:
/// string    name
/// int32     number of dimensions
/// int64     size of each dimension
/// float32   values, row-major, little-endian: as many as the sizes' product
/// </code>
/// </remarks>
internal static class WeightsFormat
{
    public static void Write(BinaryWriter writer, IReadOnlyList<NamedWeights> tensors)
    {
        writer.Write(tensors.Count);
        foreach (NamedWeights tensor in tensors)
        {
            writer.Write(tensor.Name);
            writer.Write(tensor.Shape.Length);
            foreach (long size in tensor.Shape)
            {
                writer.Write(size);
            }

            WriteValues(writer, tensor.Values);
        }
    }

    /// <exception cref="InvalidDataException">Sizes do not fit what is there.</exception>
    public static IReadOnlyList<NamedWeights> Read(BinaryReader reader)
    {
        var tensors = new NamedWeights[reader.ReadCount(5, "tensors")];
        for (int i = 0; i < tensors.Length; i++)
        {
            string name = reader.ReadString();
            long[] shape = new long[reader.ReadCount(sizeof(long), "dimensions")];
            for (int dimension = 0; dimension < shape.Length; dimension++)
            {
                shape[dimension] = reader.ReadInt64();
            }

            tensors[i] = new NamedWeights(name, shape, ReadValues(reader, ValueCount(reader, name, shape, sizeof(float))));
        }

        return tensors;
    }

    /// <summary>How many values a tensor of some shape has, where the stream can hold as many.</summary>
    /// <exception cref="InvalidDataException">It cannot, or a size is negative.</exception>
    public static int ValueCount(BinaryReader reader, string name, long[] shape, int bytesPerValue)
    {
        long left = (reader.BaseStream.Length - reader.BaseStream.Position) / bytesPerValue;
        Int128 count = 1;
        foreach (long size in shape)
        {
            count *= size;
            if (size < 0 || count > left)
            {
                throw new InvalidDataException($"The weights '{name}' are said to be [{string.Join(", ", shape)}], more than the file holds.");
            }
        }

        return (int)count;
    }

    private static void WriteValues(BinaryWriter writer, float[] values)
    {
        if (BitConverter.IsLittleEndian)
        {
            writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            return;
        }

        foreach (float value in values)
        {
            writer.Write(value);
        }
    }

    private static float[] ReadValues(BinaryReader reader, int count)
    {
        float[] values = new float[count];
        Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        reader.BaseStream.ReadExactly(bytes);
        if (!BitConverter.IsLittleEndian)
        {
            Span<int> words = MemoryMarshal.Cast<byte, int>(bytes);
            BinaryPrimitives.ReverseEndianness(words, words);
        }

        return values;
    }
}
