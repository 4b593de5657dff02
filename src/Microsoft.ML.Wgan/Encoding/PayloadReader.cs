using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Reads an encoder's bytes. No length is believed before the bytes left confirm it; damage is an <see cref="InvalidDataException"/>.</summary>
internal sealed class PayloadReader(byte[] payload)
{
    private int _position;

    private int Left => payload.Length - _position;

    public bool IsAtEnd => Left == 0;

    public byte Byte() => Take(1)[0];

    public sbyte SByte() => (sbyte)Take(1)[0];

    public bool Boolean() => Byte() switch
    {
        0 => false,
        1 => true,
        byte other => throw new InvalidDataException($"The encoder's data is damaged: {other} is neither true nor false."),
    };

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public double[] Doubles() => Array(sizeof(double), BinaryPrimitives.ReadDoubleLittleEndian);

    public float[] Floats() => Array(sizeof(float), BinaryPrimitives.ReadSingleLittleEndian);

    public long[] Longs() => Array(sizeof(long), BinaryPrimitives.ReadInt64LittleEndian);

    public int[] Ints() => Array(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian);

    public string Text() => new(Array(sizeof(char), static bytes => (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes)));

    public string[] Texts() => Items(sizeof(int), static reader => reader.Text());

    /// <summary>A count of things of which each takes at least so many bytes.</summary>
    public int Count(int bytesEach)
    {
        int count = Int();
        return count >= 0 && count <= Left / bytesEach ? count : throw new InvalidDataException(
            $"The encoder's data is damaged or cut short: it announces {count} items where {Left} bytes are left.");
    }

    /// <summary>Things of which each takes at least so many bytes, their number ahead.</summary>
    public T[] Items<T>(int bytesEach, Func<PayloadReader, T> read)
    {
        T[] items = new T[Count(bytesEach)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(this);
        }

        return items;
    }

    /// <exception cref="InvalidDataException">The condition does not hold.</exception>
    public static void Require(bool condition, [CallerArgumentExpression(nameof(condition))] string? what = null)
    {
        if (!condition)
        {
            throw new InvalidDataException($"The encoder's data is damaged: {what} does not hold.");
        }
    }

    private T[] Array<T>(int size, ReadOne<T> read)
    {
        T[] values = new T[Count(size)];
        ReadOnlySpan<byte> bytes = Take(values.Length * size);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = read(bytes.Slice(i * size, size));
        }

        return values;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
        {
            throw new InvalidDataException($"The encoder's data is cut short: {count} bytes are wanted where {Left} are left.");
        }

        ReadOnlySpan<byte> taken = payload.AsSpan(_position, count);
        _position += count;
        return taken;
    }

    private delegate T ReadOne<T>(ReadOnlySpan<byte> bytes);
}
