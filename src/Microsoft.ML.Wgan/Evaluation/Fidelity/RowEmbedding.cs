namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Makes points of rows: a coordinate a number, and one a level.</summary>
/// <remarks>Levels that the scale's rows do not have share one more coordinate, so that every table has points of the same width.</remarks>
internal sealed class RowEmbedding
{
    private readonly ColumnEmbedding[] _columns;

    /// <param name="scale">Rows that tell the levels.</param>
    /// <param name="number">A column's number at 0, the length of a step of 1, and the number in place of a missing one.</param>
    /// <param name="level">The coordinate of a row's level; the others are 0.</param>
    /// <param name="flagsMissing">Whether a column of numbers has a second coordinate, 1 where the number is missing.</param>
    public RowEmbedding(ScoredTable scale, Func<ScoredColumn, (double Zero, double Step, double Missing)> number, float level, bool flagsMissing)
        => _columns = [.. scale.Columns.Select(column => column.IsNumeric ? ColumnEmbedding.OfNumbers(number(column), flagsMissing) : ColumnEmbedding.OfLevels(column, level))];

    public PointCloud Of(ScoredTable rows)
    {
        int width = _columns.Sum(column => column.Width);
        float[] values = new float[rows.RowCount * width];
        for (int i = 0, start = 0; i < _columns.Length; start += _columns[i].Width, i++)
        {
            _columns[i].Fill(values.AsSpan(start), width, rows.Columns[i]);
        }

        return new PointCloud(values, width);
    }

    private sealed record ColumnEmbedding(int Width, (double Zero, double Step, double Missing) Number, bool FlagsMissing, float Level, Dictionary<int, int>? Places)
    {
        public static ColumnEmbedding OfNumbers((double Zero, double Step, double Missing) number, bool flagsMissing) => new(flagsMissing ? 2 : 1, number, flagsMissing, 0, null);

        public static ColumnEmbedding OfLevels(ScoredColumn column, float level)
        {
            Dictionary<int, int> places = [];
            foreach (int code in column.Levels)
            {
                places.TryAdd(code, places.Count);
            }

            return new ColumnEmbedding(places.Count + 1, default, false, level, places);
        }

        public void Fill(Span<float> values, int stride, ScoredColumn column)
        {
            for (int row = 0; row < column.RowCount; row++)
            {
                Span<float> point = values[(row * stride)..];
                if (Places is not null)
                {
                    point[Places.GetValueOrDefault(column.Levels[row], Places.Count)] = Level;
                    continue;
                }

                bool isMissing = double.IsNaN(column.Numbers[row]);
                point[0] = (float)(((isMissing ? Number.Missing : column.Numbers[row]) - Number.Zero) / Number.Step);
                if (FlagsMissing)
                {
                    point[1] = isMissing ? 1 : 0;
                }
            }
        }
    }
}
