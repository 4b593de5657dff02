using System.Numerics.Tensors;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Convolutions of one picture in plain C#, channels last: products of <see cref="DenseLayer"/> with a fixed order of summation, so that the bits never vary.</summary>
internal static class HostConvolution
{
    /// <summary>A transposed convolution's kernel as a linear layer from a pixel's channels to all that it adds around it.</summary>
    /// <param name="weight">[in, out, side, side].</param>
    /// <returns>[side · side · out, in], without bias.</returns>
    public static DenseLayer Spreading(NamedWeights weight)
    {
        int from = (int)weight.Shape[0], to = (int)weight.Shape[1], taps = (int)(weight.Shape[2] * weight.Shape[3]);
        var values = new float[weight.Values.Length];
        for (int i = 0; i < from; i++)
        {
            for (int o = 0; o < to; o++)
            {
                for (int tap = 0; tap < taps; tap++)
                {
                    values[(((tap * to) + o) * from) + i] = weight.Values[(((i * to) + o) * taps) + tap];
                }
            }
        }

        return new DenseLayer(new NamedWeights(weight.Name, [taps * to, from], values), new NamedWeights(weight.Name, [taps * to], new float[taps * to]));
    }

    /// <summary>A 3×3 convolution's kernel as a linear layer from what <see cref="Neighbours"/> gathers.</summary>
    /// <param name="weight">[out, in, 3, 3].</param>
    /// <param name="bias">[out].</param>
    public static DenseLayer Gathering(NamedWeights weight, NamedWeights bias)
    {
        int to = (int)weight.Shape[0], from = (int)weight.Shape[1], taps = (int)(weight.Shape[2] * weight.Shape[3]);
        var values = new float[weight.Values.Length];
        for (int o = 0; o < to; o++)
        {
            for (int i = 0; i < from; i++)
            {
                for (int tap = 0; tap < taps; tap++)
                {
                    values[(o * taps * from) + (tap * from) + i] = weight.Values[(((o * from) + i) * taps) + tap];
                }
            }
        }

        return new DenseLayer(new NamedWeights(weight.Name, [to, taps * from], values), bias);
    }

    /// <summary>Adds what each pixel spreads to a picture of twice the sides.</summary>
    /// <param name="spread">[height, width, side, side, channels].</param>
    /// <param name="side">Of the kernel: 4 (padding 1) or 2 (none).</param>
    /// <param name="height">Of the smaller picture.</param>
    /// <param name="width">Of the smaller picture.</param>
    /// <param name="channels">Channels of the larger picture.</param>
    /// <param name="target">Receives the sums, [2 height, 2 width, channels].</param>
    public static void AddSpread(ReadOnlySpan<float> spread, int side, int height, int width, int channels, Span<float> target)
    {
        int padding = (side - 2) / 2;
        int taps = side * side;
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                ReadOnlySpan<float> of = spread.Slice(((row * width) + column) * taps * channels, taps * channels);
                for (int tap = 0; tap < taps; tap++)
                {
                    int y = (2 * row) + (tap / side) - padding, x = (2 * column) + (tap % side) - padding;
                    if (y >= 0 && y < 2 * height && x >= 0 && x < 2 * width)
                    {
                        Span<float> at = target.Slice(((y * 2 * width) + x) * channels, channels);
                        TensorPrimitives.Add(at, of.Slice(tap * channels, channels), at);
                    }
                }
            }
        }
    }

    /// <summary>Lays the 3×3 neighbourhood of each pixel in a row, zero beyond the border.</summary>
    /// <param name="picture">[height, width, channels].</param>
    /// <param name="height">Of the picture.</param>
    /// <param name="width">Of the picture.</param>
    /// <param name="channels">Of the picture.</param>
    /// <param name="target">Receives [height, width, 9, channels].</param>
    public static void Neighbours(ReadOnlySpan<float> picture, int height, int width, int channels, Span<float> target)
    {
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                Span<float> around = target.Slice(((row * width) + column) * 9 * channels, 9 * channels);
                for (int tap = 0; tap < 9; tap++)
                {
                    int y = row + (tap / 3) - 1, x = column + (tap % 3) - 1;
                    Span<float> at = around.Slice(tap * channels, channels);
                    if (y >= 0 && y < height && x >= 0 && x < width)
                    {
                        picture.Slice(((y * width) + x) * channels, channels).CopyTo(at);
                    }
                    else
                    {
                        at.Clear();
                    }
                }
            }
        }
    }
}
