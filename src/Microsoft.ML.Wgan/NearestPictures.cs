namespace Microsoft.ML.Wgan;

/// <summary>The pictures nearest to one, by the sum of squared differences of their pixels.</summary>
internal static class NearestPictures
{
    /// <param name="picture">The picture.</param>
    /// <param name="among">Pictures of its size.</param>
    /// <param name="count">How many are wanted; fewer where there are fewer.</param>
    /// <returns>The nearest first.</returns>
    public static IEnumerable<byte[]> Of(byte[] picture, byte[][] among, int count)
    {
        long[] distances = [.. among.Select(other => Distance(picture, other))];
        byte[][] sorted = [.. among];
        Array.Sort(distances, sorted);
        return sorted.Take(count);
    }

    private static long Distance(byte[] a, byte[] b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"The training pictures have {b.Length} values, the generated ones {a.Length}; they must be of one size.");
        }

        long sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int difference = a[i] - b[i];
            sum += difference * difference;
        }

        return sum;
    }
}
