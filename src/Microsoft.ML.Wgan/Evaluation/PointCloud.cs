namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>Points of equal weight in a space of some dimensions, row-major in one array.</summary>
public sealed class PointCloud
{
    private readonly float[] _values;

    /// <summary>Takes over the values; they are not copied.</summary>
    /// <param name="values">Row-major, [count, width].</param>
    /// <param name="width">Coordinates of a point, at least 1.</param>
    /// <exception cref="ArgumentException">The values are not whole points, or there are none.</exception>
    public PointCloud(float[] values, int width)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (values.Length == 0 || values.Length % width != 0)
        {
            throw new ArgumentException($"{values.Length} values are not one or more points of {width} coordinates.", nameof(values));
        }

        _values = values;
        Width = width;
    }

    /// <summary>Number of points, at least 1.</summary>
    public int Count => _values.Length / Width;

    /// <summary>Coordinates of a point.</summary>
    public int Width { get; }

    /// <summary>Every coordinate, row-major.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The coordinates of a point.</summary>
    /// <param name="index">Number of the point, from 0.</param>
    public ReadOnlySpan<float> this[int index] => _values.AsSpan(index * Width, Width);
}
