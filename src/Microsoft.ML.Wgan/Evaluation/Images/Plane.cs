namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>One channel of a picture, and its half and double size.</summary>
/// <remarks>
/// <code>
/// halved[i, j]  =     Σ_ab w_a w_b · p[2i + a, 2j + b],                w = (1, 4, 6, 4, 1) / 16, a and b from −2 to 2
/// doubled[i, j] = 4 · Σ_ab w_a w_b · z[i + a, j + b],                  z[2i, 2j] = p[i, j], zero elsewhere
/// </code>
/// p: [height, width]; beyond a border lies its mirror image, the outermost pixel itself not repeated.
/// Source: Burt and Adelson 1983, "The Laplacian pyramid as a compact image code", sections "Gaussian pyramid" and "interpolation", with a = 0.375.
/// Differs from it: sides may be even or odd, a side of n is halved to ⌈n / 2⌉; the border is mirrored rather than extrapolated.
/// </remarks>
/// <param name="values">[height, width], row-major.</param>
/// <param name="height">Rows, at least 3.</param>
/// <param name="width">Pixels of a row, at least 3.</param>
internal sealed class Plane(float[] values, int height, int width)
{
    private static ReadOnlySpan<float> Weights => [1 / 16f, 4 / 16f, 6 / 16f, 4 / 16f, 1 / 16f];

    public int Height { get; } = height;

    public int Width { get; } = width;

    public ReadOnlySpan<float> Values => values;

    public Plane Halved() => RowsHalved().Transposed().RowsHalved().Transposed();

    /// <summary>Twice the size, or one less where that is asked for.</summary>
    public Plane Doubled(int height, int width) => RowsDoubled(width).Transposed().RowsDoubled(height).Transposed();

    /// <summary>What the other plane, of the same size, leaves of this one.</summary>
    public Plane Minus(Plane other)
    {
        float[] rest = new float[values.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = values[i] - other.Values[i];
        }

        return new Plane(rest, Height, Width);
    }

    private Plane RowsHalved()
    {
        int half = (Width + 1) / 2;
        float[] halved = new float[Height * half];
        for (int row = 0; row < Height; row++)
        {
            ReadOnlySpan<float> pixels = Values.Slice(row * Width, Width);
            for (int i = 0; i < half; i++)
            {
                float sum = 0;
                for (int k = 0; k < Weights.Length; k++)
                {
                    sum += Weights[k] * pixels[Mirrored((2 * i) + k - 2, Width)];
                }

                halved[(row * half) + i] = sum;
            }
        }

        return new Plane(halved, Height, half);
    }

    private Plane RowsDoubled(int doubledWidth)
    {
        float[] doubled = new float[Height * doubledWidth];
        for (int row = 0; row < Height; row++)
        {
            ReadOnlySpan<float> pixels = Values.Slice(row * Width, Width);
            for (int i = 0; i < doubledWidth; i++)
            {
                // Only even places of the doubled row hold a pixel; mirroring keeps even places even.
                float sum = 0;
                for (int k = i % 2; k < Weights.Length; k += 2)
                {
                    sum += 2 * Weights[k] * pixels[Mirrored(i + k - 2, doubledWidth) / 2];
                }

                doubled[(row * doubledWidth) + i] = sum;
            }
        }

        return new Plane(doubled, Height, doubledWidth);
    }

    private Plane Transposed()
    {
        float[] transposed = new float[values.Length];
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
            {
                transposed[(column * Height) + row] = values[(row * Width) + column];
            }
        }

        return new Plane(transposed, Width, Height);
    }

    private static int Mirrored(int place, int length) => place < 0 ? -place : place < length ? place : (2 * (length - 1)) - place;
}
