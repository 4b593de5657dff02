using Microsoft.ML.Wgan.Evaluation;

namespace WganSamples.Drawing;

/// <summary>A number at each node of a grid in the plane.</summary>
internal sealed class ScalarField
{
    private readonly double[] _values;

    /// <summary>Takes the values, row by row from the lowest y, each row from the lowest x.</summary>
    /// <exception cref="ArgumentException">The numbers don't fill the grid or are not finite.</exception>
    public ScalarField(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IEnumerable<double> values)
    {
        _values = [.. values];
        if (_values.Length != xs.Count * ys.Count || !_values.All(double.IsFinite))
        {
            throw new ArgumentException($"A grid of {xs.Count} by {ys.Count} needs as many finite numbers, not {_values.Length}.", nameof(values));
        }
        Xs = xs;
        Ys = ys;
    }

    public IReadOnlyList<double> Xs { get; }

    public IReadOnlyList<double> Ys { get; }

    public Interval Range => new(_values.Min(), _values.Max());

    public double this[int column, int row] => _values[(row * Xs.Count) + column];

    /// <summary>A function at the nodes of an even grid.</summary>
    public static ScalarField Of(Func<double, double, double> function, Interval x, Interval y, int columns, int rows)
    {
        double[] xs = [.. x.Steps(columns)], ys = [.. y.Steps(rows)];
        return new ScalarField(xs, ys, from row in ys from column in xs select function(column, row));
    }

    /// <summary>A function of many points at once, such as a critic's scores, at the nodes of an even grid.</summary>
    public static ScalarField OfPoints(Func<PointCloud, IEnumerable<double>> function, Interval x, Interval y, int columns, int rows)
    {
        double[] xs = [.. x.Steps(columns)], ys = [.. y.Steps(rows)];
        float[] nodes = [.. from row in ys from column in xs from coordinate in new[] { column, row } select (float)coordinate];
        return new ScalarField(xs, ys, function(new PointCloud(nodes, 2)));
    }

    /// <summary>The field inside a rim of no width that lies below all values: the border of an area of high values is then closed.</summary>
    public ScalarField Rimmed()
    {
        double below = Range.Low - 1;
        double[] xs = [Xs[0], .. Xs, Xs[^1]], ys = [Ys[0], .. Ys, Ys[^1]];
        IEnumerable<double> values =
            from row in Enumerable.Range(-1, ys.Length)
            from column in Enumerable.Range(-1, xs.Length)
            select row < 0 || row == Ys.Count || column < 0 || column == Xs.Count ? below : this[column, row];
        return new ScalarField(xs, ys, values);
    }
}
