namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Whether as many cells are missing in each column as in the real rows.</summary>
/// <remarks>
/// <code>score = 1 − |share of real cells that are missing − share of synthetic cells that are missing|</code>
/// Source: SDMetrics, MissingValueSimilarity. Differs from it: a column of levels is left out unless the code of its missing level is given, since a level does not tell.
/// Says nothing about which rows miss a cell: <see cref="PairTrends"/> does where missing is a level or numbers stand beside levels.
/// </remarks>
public sealed class MissingShares
{
    private MissingShares(MissingShare[] columns)
    {
        Columns = columns;
        Score = columns.Length == 0 ? null : columns.Average(column => column.Score);
    }

    /// <summary>Columns of numbers, and of levels whose missing level is known, in the table's order.</summary>
    public IReadOnlyList<MissingShare> Columns { get; }

    /// <summary>The mean score; from 0 to 1, higher is better; null if there are no such columns.</summary>
    public double? Score { get; }

    /// <summary>Compares synthetic rows with real ones.</summary>
    /// <param name="real">Rows of the truth.</param>
    /// <param name="synthetic">Rows of the same columns; not necessarily as many.</param>
    /// <param name="missingLevels">The code that stands for missing, by the name of a column of levels.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or a missing level is given for what is no column of levels.</exception>
    public static MissingShares Between(ScoredTable real, ScoredTable synthetic, IReadOnlyDictionary<string, int>? missingLevels = null)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        missingLevels ??= new Dictionary<string, int>();
        if (missingLevels.Keys.FirstOrDefault(name => !real.Columns.Any(column => !column.IsNumeric && column.Name == name)) is string unknown)
        {
            throw new ArgumentException($"There is no column '{unknown}' of levels.", nameof(missingLevels));
        }

        return new MissingShares(
        [
            .. real.Columns.Zip(synthetic.Columns)
                .Where(pair => pair.First.IsNumeric || missingLevels.ContainsKey(pair.First.Name))
                .Select(pair => new MissingShare(pair.First.Name, Share(pair.First, missingLevels), Share(pair.Second, missingLevels))),
        ]);
    }

    private static double Share(ScoredColumn column, IReadOnlyDictionary<string, int> missingLevels) => column.IsNumeric
        ? 1 - ((double)column.PresentNumbers().Length / column.RowCount)
        : (double)column.Levels.Count(missingLevels[column.Name]) / column.RowCount;
}
