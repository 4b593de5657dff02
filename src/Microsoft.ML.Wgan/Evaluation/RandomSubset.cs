using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>Different numbers drawn at random.</summary>
internal static class RandomSubset
{
    /// <summary>Some of the numbers from 0 to <paramref name="total"/> − 1, in random order; each purpose of a seed draws on its own.</summary>
    public static int[] Of(int total, int count, int seed, ulong purpose)
    {
        int[] numbers = [.. Enumerable.Range(0, total)];
        for (int i = 0; i < count; i++)
        {
            int drawn = i + (int)(CounterNoise.Hash(unchecked((uint)seed), (ulong)i, purpose) % (ulong)(total - i));
            (numbers[i], numbers[drawn]) = (numbers[drawn], numbers[i]);
        }

        return numbers[..count];
    }
}
