namespace WganSamples.Drawing;

/// <summary>A line on the page, by the distance along it.</summary>
internal sealed class PageLine
{
    private readonly (double X, double Y)[] _points;
    private readonly double[] _distances;

    public PageLine(IEnumerable<(double X, double Y)> points)
    {
        _points = [.. points];
        _distances = new double[_points.Length];
        for (int index = 1; index < _points.Length; index++)
        {
            (double x, double y) = (_points[index].X - _points[index - 1].X, _points[index].Y - _points[index - 1].Y);
            _distances[index] = _distances[index - 1] + Math.Sqrt((x * x) + (y * y));
        }
    }

    public IReadOnlyList<(double X, double Y)> Points => _points;

    /// <summary>In pixels.</summary>
    public double Length => _distances[^1];

    public (double X, double Y) At(double distance)
    {
        int found = Array.BinarySearch(_distances, distance);
        int after = Math.Clamp(found < 0 ? ~found : found, 1, _points.Length - 1);
        double length = _distances[after] - _distances[after - 1];
        double share = length > 0 ? Math.Clamp((distance - _distances[after - 1]) / length, 0, 1) : 0;
        ((double X, double Y) from, (double X, double Y) to) = (_points[after - 1], _points[after]);
        return (from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));
    }

    /// <summary>The piece from one distance to another; nothing if that is no way forward.</summary>
    public IEnumerable<(double X, double Y)> Between(double from, double to) => from >= to
        ? []
        : [At(from), .. _points.Where((_, index) => _distances[index] > from && _distances[index] < to), At(to)];
}
