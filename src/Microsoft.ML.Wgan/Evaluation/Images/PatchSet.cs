using System.Numerics;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>Square patches of one pyramid level of some pictures, each channel with mean 0 and standard deviation 1: [count, channels × 7 × 7].</summary>
internal sealed class PatchSet
{
    /// <summary>Pixels of a patch's side.</summary>
    public const int Side = 7;

    // Less than this, of values from 0 to 1, is rounding: a level of pictures without detail stays flat rather than being blown up.
    private const double LeastDeviation = 1e-6;

    private const int PlaneLength = Side * Side;

    private readonly float[] _values;

    private PatchSet(float[] values, int channels) => (_values, Width) = (values, channels * PlaneLength);

    /// <summary>Patches.</summary>
    public int Count => _values.Length / Width;

    /// <summary>Values of a patch.</summary>
    public int Width { get; }

    /// <summary>Every value, [count, channels × 7 × 7].</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Draws patches that differ from each other from every picture; all of them where the level has no more.</summary>
    public static PatchSet Draw(ImageBatch pictures, int level, int levelCount, int perPicture, int seed)
    {
        float[] patches = [];
        int[] corners = [], order = [];
        for (int picture = 0; picture < pictures.Count; picture++)
        {
            Plane[] planes = Level(pictures, picture, level, levelCount);
            if (picture == 0)
            {
                corners = Corners(planes[0]);
                perPicture = Math.Min(perPicture, corners.Length);
                patches = new float[checked(pictures.Count * perPicture * pictures.Channels * PlaneLength)];
                order = new int[corners.Length];
            }

            corners.CopyTo(order, 0);
            for (int i = 0; i < perPicture; i++)
            {
                int drawn = i + (int)(CounterNoise.Hash(unchecked((uint)seed), (ulong)picture, ((ulong)level << 32) | (uint)i) % (ulong)(order.Length - i));
                (order[i], order[drawn]) = (order[drawn], order[i]);
                Copy(planes, order[i], patches.AsSpan(((picture * perPicture) + i) * planes.Length * PlaneLength));
            }
        }

        Standardise(patches, pictures.Channels);
        return new PatchSet(patches, pictures.Channels);
    }

    /// <summary>Where each patch lies along each of some directions: [directions][count]. Several directions at once, since memory is what takes the time.</summary>
    public void Project(float[][] directions, float[][] places)
    {
        for (int patch = 0; patch < Count; patch++)
        {
            ReadOnlySpan<float> values = _values.AsSpan(patch * Width, Width);
            for (int i = 0; i < directions.Length; i++)
            {
                places[i][patch] = Product(values, directions[i]);
            }
        }
    }

    private static float Product(ReadOnlySpan<float> values, ReadOnlySpan<float> direction)
    {
        Vector<float> sums = Vector<float>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sums += new Vector<float>(values[i..]) * new Vector<float>(direction[i..]);
        }

        float sum = Vector.Sum(sums);
        for (; i < values.Length; i++)
        {
            sum += values[i] * direction[i];
        }

        return sum;
    }

    private static Plane[] Level(ImageBatch pictures, int picture, int level, int levelCount)
    {
        int length = pictures.Height * pictures.Width;
        var planes = new Plane[pictures.Channels];
        for (int channel = 0; channel < planes.Length; channel++)
        {
            var plane = new Plane(pictures[picture].Slice(channel * length, length).ToArray(), pictures.Height, pictures.Width);
            planes[channel] = LaplacianPyramid.Level(plane, level, levelCount);
        }

        return planes;
    }

    // The place of the upper left pixel of every patch.
    private static int[] Corners(Plane plane)
    {
        (int rows, int columns) = (plane.Height - Side + 1, plane.Width - Side + 1);
        return [.. Enumerable.Range(0, rows * columns).Select(i => (i / columns * plane.Width) + (i % columns))];
    }

    private static void Copy(Plane[] planes, int corner, Span<float> patch)
    {
        for (int channel = 0; channel < planes.Length; channel++)
        {
            for (int row = 0; row < Side; row++)
            {
                planes[channel].Values.Slice(corner + (row * planes[channel].Width), Side).CopyTo(patch[((channel * PlaneLength) + (row * Side))..]);
            }
        }
    }

    private static void Standardise(float[] patches, int channels)
    {
        for (int channel = 0; channel < channels; channel++)
        {
            double mean = MeanOf(patches, channel, channels, value => value);
            double deviation = Math.Sqrt(MeanOf(patches, channel, channels, value => (value - mean) * (value - mean)));
            double scale = deviation < LeastDeviation ? 0 : 1 / deviation;
            for (int start = channel * PlaneLength; start < patches.Length; start += channels * PlaneLength)
            {
                foreach (ref float value in patches.AsSpan(start, PlaneLength))
                {
                    value = (float)((value - mean) * scale);
                }
            }
        }
    }

    private static double MeanOf(float[] patches, int channel, int channels, Func<double, double> of)
    {
        double sum = 0;
        for (int start = channel * PlaneLength; start < patches.Length; start += channels * PlaneLength)
        {
            foreach (float value in patches.AsSpan(start, PlaneLength))
            {
                sum += of(value);
            }
        }

        return sum * channels / patches.Length;
    }
}
