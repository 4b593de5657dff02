namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How strongly every two columns of a table depend on each other, each pair by the measure of its kind.</summary>
/// <remarks>
/// <code>
/// two numbers:          Pearson's correlation, from −1 to 1
/// two of levels:        Cramér's V, from 0 to 1
/// a number and levels:  the correlation ratio η, from 0 to 1
/// </code>
/// Not to be confused with <see cref="PairTrends"/>, which scores two tables by their joint distributions: two tables may have the same association and go together quite differently.
/// </remarks>
internal sealed class Associations
{
    private readonly double?[,] _values;

    private Associations(double?[,] values) => _values = values;

    /// <summary>Association of two columns by their places in either order; null where it is not defined.</summary>
    public double? this[int first, int second] => _values[first, second];

    /// <summary>Of a table, or of this many of its rows at even distances if it has more.</summary>
    public static Associations Of(ScoredTable table, int maximumRows)
    {
        ScoredTable drawn = table.RowCount <= maximumRows
            ? table
            : table.Rows([.. Enumerable.Range(0, maximumRows).Select(i => (int)((long)i * table.RowCount / maximumRows))]);
        int count = table.Columns.Count;
        double?[,] values = new double?[count, count];
        for (int first = 0; first < count; first++)
        {
            for (int second = first + 1; second < count; second++)
            {
                values[first, second] = values[second, first] = Between(drawn.Columns[first], drawn.Columns[second]);
            }
        }

        return new Associations(values);
    }

    /// <summary>What the association of two columns is called.</summary>
    public static string Name(ScoredColumn first, ScoredColumn second) =>
        first.IsNumeric && second.IsNumeric ? "correlation" : first.IsNumeric || second.IsNumeric ? "correlation ratio" : "Cramér's V";

    private static double? Between(ScoredColumn first, ScoredColumn second) => (first.IsNumeric, second.IsNumeric) switch
    {
        (true, true) => Correlation.Of(first.Numbers, second.Numbers),
        (true, false) => CorrelationRatio.Of(first.Numbers, second.Levels),
        (false, true) => CorrelationRatio.Of(second.Numbers, first.Levels),
        (false, false) => CramersV.Of(first.Levels, second.Levels),
    };
}
