using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The rows of each level of a category, to be drawn by the logarithm of their number.</summary>
internal sealed class LevelRows
{
    private readonly int[][] _rows;
    private readonly double[] _cumulative;
    private readonly float[] _excess;

    private LevelRows(int[][] rows, int rowCount)
    {
        double[] weights = [.. rows.Select(level => Math.Log(1 + level.Length))];
        double total = weights.Sum(), upTo = 0;
        _rows = rows;
        _cumulative = [.. weights.Select(weight => (upTo += weight) / total)];
        _excess = new float[rowCount];
        foreach ((int[] level, double weight) in rows.Zip(weights))
        {
            float excess = (float)(weight / total * rowCount / level.Length);
            Array.ForEach(level, row => _excess[row] = excess);
        }

        LeastExcess = _excess.Min();
    }

    /// <summary>The smallest of the rows' <see cref="Excess"/>.</summary>
    public double LeastExcess { get; }

    /// <param name="table">The rows.</param>
    /// <param name="category">Which category.</param>
    /// <param name="rowCount">How many of the first rows may be drawn.</param>
    public static LevelRows Of(EncodedTable table, int category, int rowCount)
    {
        int stride = table.Layout.Categories.Count;
        int[][] rows = [.. Enumerable.Range(0, rowCount)
            .GroupBy(row => table.Codes[(row * stride) + category]).OrderBy(level => level.Key).Select(level => level.ToArray())];
        return new LevelRows(rows, rowCount);
    }

    /// <summary>How many times as likely a row is drawn as if all were as likely.</summary>
    public double Excess(long row) => _excess[row];

    /// <param name="level">A uniform number that decides the level.</param>
    /// <param name="row">A uniform number that decides the row.</param>
    public long Draw(double level, double row)
    {
        int[] chosen = _rows[Math.Min(SortedSearch.FirstAtLeast<double>(_cumulative, level), _rows.Length - 1)];
        return chosen[(int)(row * chosen.Length)];
    }
}
