using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Images;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

/// <summary>Seeded pictures for the tests.</summary>
internal static class TestPictures
{
    /// <summary>Every value on its own, uniform in steps of 1/64: sums of a few don't round.</summary>
    public static ImageBatch Uniform(int count, int channels, int height, int width, ulong seed)
        => new([.. Enumerable.Range(0, count * channels * height * width).Select(i => (int)(65 * CounterNoise.Uniform(seed, (ulong)i, 1)) / 64f)], channels, height, width);

    /// <summary>Each value changed.</summary>
    public static ImageBatch With(ImageBatch pictures, Func<float, float> change)
        => new(Array.ConvertAll(pictures.Values.ToArray(), value => change(value)), pictures.Channels, pictures.Height, pictures.Width);

    /// <summary>The pictures in another order.</summary>
    public static ImageBatch Shuffled(ImageBatch pictures, ulong seed)
        => pictures.Pictures([.. Enumerable.Range(0, pictures.Count).OrderBy(i => CounterNoise.Hash(seed, (ulong)i, 3))]);

    /// <summary>Each pixel the mean of itself and its neighbours to the right and below.</summary>
    public static ImageBatch Blurred(ImageBatch pictures)
    {
        float[] values = pictures.Values.ToArray();
        for (int i = 0; i < values.Length; i++)
        {
            int row = i / pictures.Width % pictures.Height, column = i % pictures.Width;
            int right = column + 1 < pictures.Width ? i + 1 : i, below = row + 1 < pictures.Height ? i + pictures.Width : i;
            values[i] = (pictures.Values[i] + pictures.Values[right] + pictures.Values[below]) / 3;
        }

        return new ImageBatch(values, pictures.Channels, pictures.Height, pictures.Width);
    }
}
