namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Makes points of rows, for distances of clouds such as <see cref="Transport.SlicedWasserstein"/>.</summary>
/// <remarks>
/// <code>
/// number x:  (x − mean) / deviation, and 1 if it is missing, else 0        (a missing number stands at the mean)
/// level k:   1/√2 in the coordinate of the level, 0 in the others
/// </code>
/// Mean and standard deviation are those of the rows that set the scale (the deviation of equal numbers is taken as 1). Two different levels are 1 apart, a missing number is at least 1 from any other.
/// Levels that the scale's rows do not have share a coordinate of their own. The width is the same for every table, which makes distances comparable: a column of numbers takes two coordinates, a column of L levels L + 1.
/// Leave out columns that have nearly as many levels as rows.
/// </remarks>
public sealed class RowCloud
{
    private readonly ScoredTable _scale;
    private readonly RowEmbedding _embedding;

    /// <summary>Points on the scale of these rows.</summary>
    /// <param name="scale">Rows of the truth.</param>
    public RowCloud(ScoredTable scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        _scale = scale;
        _embedding = new RowEmbedding(scale, Standard, MathF.Sqrt(0.5f), flagsMissing: true);
    }

    /// <summary>A point a row.</summary>
    /// <param name="rows">Rows of the same columns.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    public PointCloud Of(ScoredTable rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        rows.RequireColumnsOf(_scale, nameof(rows));
        return _embedding.Of(rows);
    }

    private static (double Zero, double Step, double Missing) Standard(ScoredColumn column)
    {
        double[] present = column.PresentNumbers();
        if (present.Length == 0 || present.Min() == present.Max())
        {
            double only = present.FirstOrDefault();
            return (only, 1, only);
        }

        double mean = present.Average();
        return (mean, Math.Sqrt(present.Average(number => (number - mean) * (number - mean))), mean);
    }
}
