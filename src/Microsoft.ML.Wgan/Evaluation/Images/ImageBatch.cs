namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>Pictures of one size, from 0 (dark) to 1 (bright), as planes of one channel each: [count, channels, height, width], row-major in one array.</summary>
public sealed class ImageBatch
{
    private readonly float[] _values;

    /// <summary>Takes over the values; they are not copied.</summary>
    /// <param name="values">[count, channels, height, width], each from 0 to 1.</param>
    /// <param name="channels">Planes of a picture, at least 1: 1 for grey, 3 for colours.</param>
    /// <param name="height">Rows of a plane, at least 1.</param>
    /// <param name="width">Pixels of a row, at least 1.</param>
    /// <exception cref="ArgumentException">The values are not whole pictures, there are none, or one is not from 0 to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Channels, height or width are less than 1.</exception>
    public ImageBatch(float[] values, int channels, int height, int width)
    {
        ArgumentNullException.ThrowIfNull(values);
        PictureLength = Length(values.Length, channels, height, width, nameof(values));
        (_values, Channels, Height, Width) = (values, channels, height, width);
        int outside = values.AsSpan().IndexOfAnyExceptInRange(0f, 1f);
        if (outside >= 0)
        {
            int pixel = outside % (height * width);
            throw new ArgumentException(
                $"Picture {outside / PictureLength} is {values[outside]} in channel {outside % PictureLength / (height * width)}, row {pixel / width}, column {pixel % width}: values must be from 0 to 1.", nameof(values));
        }
    }

    /// <summary>Pictures, at least 1.</summary>
    public int Count => _values.Length / PictureLength;

    /// <summary>Planes of a picture.</summary>
    public int Channels { get; }

    /// <summary>Rows of a plane.</summary>
    public int Height { get; }

    /// <summary>Pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Values of a picture: channels × height × width.</summary>
    public int PictureLength { get; }

    /// <summary>Every value, [count, channels, height, width].</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The values of a picture, [channels, height, width].</summary>
    /// <param name="index">Number of the picture, from 0.</param>
    public ReadOnlySpan<float> this[int index] => _values.AsSpan(index * PictureLength, PictureLength);

    /// <summary>Pictures of bytes: 0 becomes 0 and 255 becomes 1.</summary>
    /// <param name="bytes">[count, channels, height, width].</param>
    /// <param name="channels">Planes of a picture, at least 1.</param>
    /// <param name="height">Rows of a plane, at least 1.</param>
    /// <param name="width">Pixels of a row, at least 1.</param>
    /// <exception cref="ArgumentException">The bytes are not whole pictures, or there are none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Channels, height or width are less than 1.</exception>
    public static ImageBatch FromBytes(ReadOnlySpan<byte> bytes, int channels, int height, int width)
    {
        _ = Length(bytes.Length, channels, height, width, nameof(bytes));
        float[] values = new float[bytes.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = bytes[i] / 255f;
        }

        return new ImageBatch(values, channels, height, width);
    }

    /// <summary>Some of the pictures, in the order asked for.</summary>
    /// <param name="indices">Numbers of pictures, from 0; a number may come twice.</param>
    /// <exception cref="ArgumentException">No picture is asked for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such picture.</exception>
    public ImageBatch Pictures(ReadOnlySpan<int> indices)
    {
        float[] values = new float[checked(indices.Length * PictureLength)];
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= Count)
            {
                throw new ArgumentOutOfRangeException(nameof(indices), indices[i], $"There are {Count} pictures, numbered from 0.");
            }

            this[indices[i]].CopyTo(values.AsSpan(i * PictureLength));
        }

        return new ImageBatch(values, Channels, Height, Width);
    }

    /// <summary>The pictures as points of channels × height × width coordinates, over the same values.</summary>
    public PointCloud ToPoints() => new(_values, PictureLength);

    /// <exception cref="ArgumentException">The pictures differ from the others in channels, height or width.</exception>
    internal void RequireSizeOf(ImageBatch other, string name)
    {
        if ((Channels, Height, Width) != (other.Channels, other.Height, other.Width))
        {
            throw new ArgumentException(
                $"Pictures of {Channels} × {Height} × {Width} (channels, height, width) cannot be compared with pictures of {other.Channels} × {other.Height} × {other.Width}.", name);
        }
    }

    private static int Length(int values, int channels, int height, int width, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        long length = (long)channels * height * width;
        return values > 0 && values % length == 0
            ? (int)length
            : throw new ArgumentException($"{values} values are not one or more pictures of {channels} × {height} × {width} (channels, height, width).", name);
    }
}
