using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Utils;

/// <summary>Tensors in the package's stream format: type, rank and sizes as numbers of variable length, then the elements' bytes.</summary>
internal static class TensorStream
{
    private const int ChunkLength = 1 << 20;

    internal static void WriteNumber(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(value);

    internal static long ReadNumber(BinaryReader reader) => reader.Read7BitEncodedInt64();

    internal static void Write(BinaryWriter writer, Tensor tensor)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor source = tensor.detach().cpu().contiguous();
        WriteNumber(writer, (long)source.dtype);
        WriteNumber(writer, source.ndim);
        foreach (long size in source.shape)
        {
            WriteNumber(writer, size);
        }

        writer.Write(source.bytes);
    }

    internal static Tensor Read(BinaryReader reader)
    {
        (torch.ScalarType type, long[] shape) = ReadHeader(reader);
        Tensor made = torch.empty(shape, dtype: type);
        Fill(reader, made.bytes);
        return made;
    }

    internal static void ReadInto(BinaryReader reader, Tensor target, bool skip)
    {
        (torch.ScalarType type, long[] shape) = ReadHeader(reader);
        if (!skip && type != target.dtype)
        {
            throw new ArgumentException(
                "Mismatched tensor data types while loading. Make sure that the model you are loading into is exactly the same as the origin.");
        }

        if (!skip && !shape.AsSpan().SequenceEqual(target.shape))
        {
            throw new ArgumentException(
                "Mismatched tensor shape while loading. Make sure that the model you are loading into is exactly the same as the origin.");
        }

        using Tensor read = torch.empty(shape, dtype: type);
        Fill(reader, read.bytes);
        if (!skip)
        {
            using IDisposable noGradient = torch.no_grad();
            target.copy_(read);
        }
    }

    private static (torch.ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = (torch.ScalarType)ReadNumber(reader);
        var shape = new long[ReadNumber(reader)];
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = ReadNumber(reader);
        }

        return (type, shape);
    }

    private static void Fill(BinaryReader reader, Span<byte> target)
    {
        while (target.Length > 0)
        {
            int read = reader.Read(target[..Math.Min(target.Length, ChunkLength)]);
            if (read == 0)
            {
                throw new EndOfStreamException("Attempted to read past the end of the stream.");
            }

            target = target[read..];
        }
    }
}
