using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.TwoSample;

/// <summary>What a linear model sees of a row: standardised numbers with a flag for missing ones, a feature for each frequent level, and a constant.</summary>
internal sealed class LinearFeatures
{
    private const int MaximumLevels = 50;

    private readonly Column[] _columns;

    /// <param name="table">Rows that means, deviations and frequent levels are those of.</param>
    public LinearFeatures(ScoredTable table)
    {
        _columns = new Column[table.Columns.Count];

        // Feature 0 is the constant.
        Width = 1;
        for (int i = 0; i < _columns.Length; i++)
        {
            ScoredColumn column = table.Columns[i];
            _columns[i] = column.IsNumeric ? OfNumbers(column.Numbers, Width) : OfLevels(column.Levels, Width);
            Width += _columns[i].Width;
        }
    }

    /// <summary>Number of features, the constant included.</summary>
    public int Width { get; }

    public SparseRows Of(ScoredTable table)
    {
        int entries = 1 + _columns.Length;
        var rows = new SparseRows(new int[table.RowCount * entries], new double[table.RowCount * entries], entries);
        for (int row = 0; row < table.RowCount; row++)
        {
            rows.Values[row * entries] = 1;
            for (int column = 0; column < _columns.Length; column++)
            {
                int i = (row * entries) + 1 + column;
                (rows.Features[i], rows.Values[i]) = _columns[column].Entry(table.Columns[column], row);
            }
        }

        return rows;
    }

    private static Column OfNumbers(ReadOnlySpan<double> numbers, int start)
    {
        double[] present = Array.FindAll(numbers.ToArray(), number => !double.IsNaN(number));
        double mean = present.Length > 0 ? present.Average() : 0;
        double deviation = present.Length > 0 ? Math.Sqrt(present.Average(number => (number - mean) * (number - mean))) : 0;
        return new Column(start, 2, mean, deviation > 0 ? 1 / deviation : 0, null);
    }

    private static Column OfLevels(ReadOnlySpan<int> levels, int start)
    {
        int[] frequent = FrequentLevels.Of(levels);
        Dictionary<int, int> places = frequent.Take(MaximumLevels).Select((level, place) => (level, place)).ToDictionary(pair => pair.level, pair => pair.place);
        return new Column(start, places.Count + 1, 0, 0, places);
    }

    // A number has one feature for its value and one for being missing: only one of the two is not 0. The last of the levels' features is that of all others.
    private sealed record Column(int Start, int Width, double Mean, double Scale, Dictionary<int, int>? Places)
    {
        public (int Feature, double Value) Entry(ScoredColumn column, int row) =>
            Places is not null ? (Start + Places.GetValueOrDefault(column.Levels[row], Width - 1), 1)
            : double.IsNaN(column.Numbers[row]) ? (Start + 1, 1)
            : (Start, (column.Numbers[row] - Mean) * Scale);
    }
}
