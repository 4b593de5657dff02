namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>What every distance between clouds asks of its arguments.</summary>
internal static class Clouds
{
    /// <exception cref="ArgumentException">The widths differ, or a coordinate is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static void Check(PointCloud x, PointCloud y, int power)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 1);
        if (x.Width != y.Width)
        {
            throw new ArgumentException($"Points of {x.Width} coordinates and points of {y.Width} lie in different spaces.", nameof(y));
        }

        CheckFinite(x, nameof(x));
        CheckFinite(y, nameof(y));
    }

    private static void CheckFinite(PointCloud cloud, string name)
    {
        ReadOnlySpan<float> values = cloud.Values;
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw new ArgumentException($"Coordinate {i % cloud.Width} of point {i / cloud.Width} is {values[i]}: coordinates must be finite.", name);
            }
        }
    }
}
