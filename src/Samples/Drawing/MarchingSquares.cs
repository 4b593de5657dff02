namespace WganSamples.Drawing;

/// <summary>A line on which a field has one value; a closed one ends where it begins.</summary>
internal sealed record ContourLine(IReadOnlyList<(double X, double Y)> Points)
{
    public bool IsClosed => Points.Count > 2 && Points[0] == Points[^1];
}

/// <summary>
/// The lines on which a field has a value, by cutting each cell of its grid with straight pieces (Lorensen and Cline 1987, in the plane) and
/// joining them. A cell with two opposite high corners is decided by the mean of its corners.
/// </summary>
internal sealed class MarchingSquares
{
    private readonly ScalarField _field;
    private readonly double _level;

    // The grid's edges that the line crosses, each with the one or two crossed edges it is joined with, in the order they were found.
    private readonly Dictionary<int, List<int>> _joined = [];
    private readonly List<int> _order = [];

    private MarchingSquares(ScalarField field, double level)
    {
        _field = field;
        _level = level;
        for (int row = 0; row < field.Ys.Count - 1; row++)
        {
            for (int column = 0; column < field.Xs.Count - 1; column++)
            {
                CutCell(column, row);
            }
        }
    }

    public static IReadOnlyList<ContourLine> Lines(ScalarField field, double level)
    {
        var squares = new MarchingSquares(field, level);
        var seen = new HashSet<int>();
        // Lines with ends begin at an end; what is left is closed.
        return
        [
            .. squares._order.Where(edge => squares._joined[edge].Count == 1 && !seen.Contains(edge)).Select(edge => squares.Follow(edge, seen)),
            .. squares._order.Where(edge => !seen.Contains(edge)).Select(edge => squares.Follow(edge, seen)),
        ];
    }

    private void CutCell(int column, int row)
    {
        bool lowerLeft = IsHigh(column, row), lowerRight = IsHigh(column + 1, row);
        bool upperLeft = IsHigh(column, row + 1), upperRight = IsHigh(column + 1, row + 1);
        int lower = Across(column, row), upper = Across(column, row + 1), left = Up(column, row), right = Up(column + 1, row);
        if (lowerLeft == upperRight && lowerRight == upperLeft && lowerLeft != lowerRight)
        {
            double mean = (_field[column, row] + _field[column + 1, row] + _field[column, row + 1] + _field[column + 1, row + 1]) / 4;
            bool cutsLowerLeftOff = mean >= _level != lowerLeft;
            Join(lower, cutsLowerLeftOff ? left : right);
            Join(upper, cutsLowerLeftOff ? right : left);
            return;
        }
        Span<int> crossed = stackalloc int[4];
        int count = 0;
        Cross(lower, lowerLeft != lowerRight, crossed, ref count);
        Cross(left, lowerLeft != upperLeft, crossed, ref count);
        Cross(right, lowerRight != upperRight, crossed, ref count);
        Cross(upper, upperLeft != upperRight, crossed, ref count);
        if (count == 2)
        {
            Join(crossed[0], crossed[1]);
        }
    }

    private static void Cross(int edge, bool isCrossed, Span<int> crossed, ref int count)
    {
        if (isCrossed)
        {
            crossed[count++] = edge;
        }
    }

    private bool IsHigh(int column, int row) => _field[column, row] >= _level;

    /// <summary>The edge from a node to the one right of it.</summary>
    private int Across(int column, int row) => 2 * ((row * _field.Xs.Count) + column);

    /// <summary>The edge from a node to the one above it.</summary>
    private int Up(int column, int row) => Across(column, row) + 1;

    private void Join(int a, int b)
    {
        Link(a, b);
        Link(b, a);
    }

    private void Link(int from, int to)
    {
        if (!_joined.TryGetValue(from, out List<int>? neighbours))
        {
            _joined[from] = neighbours = [];
            _order.Add(from);
        }
        neighbours.Add(to);
    }

    private ContourLine Follow(int start, HashSet<int> seen)
    {
        var points = new List<(double, double)>();
        int? edge = start;
        int last = start;
        while (edge is int at)
        {
            seen.Add(at);
            points.Add(Crossing(at));
            last = at;
            edge = _joined[at].Where(next => !seen.Contains(next)).Select(next => (int?)next).FirstOrDefault();
        }
        if (points.Count > 2 && _joined[last].Contains(start))
        {
            points.Add(points[0]);
        }
        return new ContourLine(points);
    }

    private (double X, double Y) Crossing(int edge)
    {
        (int row, int column) = Math.DivRem(edge / 2, _field.Xs.Count);
        (int toColumn, int toRow) = edge % 2 == 0 ? (column + 1, row) : (column, row + 1);
        double from = _field[column, row];
        double share = (_level - from) / (_field[toColumn, toRow] - from);
        return (Between(_field.Xs[column], _field.Xs[toColumn], share), Between(_field.Ys[row], _field.Ys[toRow], share));
    }

    private static double Between(double from, double to, double share) => from + (share * (to - from));
}
