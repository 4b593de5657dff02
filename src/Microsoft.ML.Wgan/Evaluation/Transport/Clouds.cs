using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>What every distance between clouds asks of its arguments.</summary>
internal static class Clouds
{
    /// <exception cref="ArgumentException">The widths differ, or a coordinate is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is less than 1.</exception>
    public static void Check(PointCloud x, PointCloud y, int power)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(power, 1);
        Check(x, y);
    }

    /// <summary>A fault names the argument as the caller does.</summary>
    /// <exception cref="ArgumentException">The widths differ, or a coordinate is not finite.</exception>
    public static void Check(PointCloud x, PointCloud y, [CallerArgumentExpression(nameof(x))] string xName = "", [CallerArgumentExpression(nameof(y))] string yName = "")
    {
        ArgumentNullException.ThrowIfNull(x, xName);
        ArgumentNullException.ThrowIfNull(y, yName);
        if (x.Width != y.Width)
        {
            throw new ArgumentException($"Points of {x.Width} coordinates and points of {y.Width} lie in different spaces.", yName);
        }

        CheckFinite(x, xName);
        CheckFinite(y, yName);
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
