using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>A distance of rows with numbers and levels.</summary>
/// <remarks>
/// <code>d(x, y) = Σ_j |x_j − y_j| / (max_j − min_j) + Σ_k [x_k ≠ y_k]</code>
/// j: columns of numbers, with the minimum and maximum of the table that sets the scale (a constant column's range is taken as 1); k: columns of levels.
/// A missing number is 1 from every number and 0 from a missing one.
/// Source: Gower 1971, "A general coefficient of similarity and some of its properties".
/// Differs from it: a sum instead of a mean over the columns, which orders rows alike; missing numbers count rather than being left out.
/// </remarks>
internal sealed class GowerDistance(ScoredTable scale)
{
    private readonly (double Low, double Width)[] _ranges = [.. scale.Columns.Select(Range)];

    /// <summary>References to look for neighbours among.</summary>
    public GowerTree Tree(ScoredTable references) => new(Scaled(references));

    /// <summary>The cells of a table on the scale of the distance.</summary>
    public GowerRows Scaled(ScoredTable table) => new(
        [.. table.Columns.Zip(_ranges).Where(column => column.First.IsNumeric).Select(column => Scaled(column.First.Numbers, column.Second.Low, column.Second.Width))],
        [.. table.Columns.Where(column => !column.IsNumeric).Select(column => column.Levels.ToArray())],
        table.RowCount);

    /// <summary>The distance of each row to the nearest of the references.</summary>
    public float[] ToNearest(ScoredTable rows, ScoredTable references) => Array.ConvertAll(Tree(references).Nearest(Scaled(rows)), nearest => nearest.Distance);

    private static float[] Scaled(ReadOnlySpan<double> numbers, double low, double width)
    {
        float[] scaled = new float[numbers.Length];
        for (int row = 0; row < scaled.Length; row++)
        {
            scaled[row] = (float)((numbers[row] - low) / width);
        }

        return scaled;
    }

    private static (double Low, double Width) Range(ScoredColumn column)
    {
        double[] present = column.PresentNumbers();
        return present.Length > 0 && present.Max() > present.Min() ? (present.Min(), present.Max() - present.Min()) : (present.FirstOrDefault(), 1);
    }
}
