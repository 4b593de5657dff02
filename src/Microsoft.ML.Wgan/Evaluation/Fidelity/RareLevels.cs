namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Whether the levels of the real rows occur in the synthetic ones, the rare levels above all: those are what a collapsing generator loses first.</summary>
/// <remarks>
/// <code>
/// covered  = #{k: level k occurs in a synthetic row}
/// expected = Σ_k (1 − (1 − p_k)^n)
/// </code>
/// k: levels of the real rows, each column's for itself; p_k: share of the real rows with level k; n: number of synthetic rows; rare: p_k below a bound.
/// Expected is what n rows drawn from the real ones would cover. A second sample of the truth covers somewhat less: levels that a table has once or twice are rarer than they look there.
/// Source of covered: SDMetrics, CategoryCoverage. Differs from it: rare levels apart, a yardstick, and missing is a level.
/// </remarks>
public sealed class RareLevels
{
    private RareLevels(LevelCoverage[] columns, LevelCoverage[] rare)
    {
        (Columns, RareOfColumns) = (columns, rare);
        (All, Rare) = (LevelCoverage.Sum(columns), LevelCoverage.Sum(rare));
    }

    /// <summary>All levels of each column, in the table's order; no levels for numbers.</summary>
    public IReadOnlyList<LevelCoverage> Columns { get; }

    /// <summary>The rare levels of each column, likewise.</summary>
    public IReadOnlyList<LevelCoverage> RareOfColumns { get; }

    /// <summary>The levels of all columns.</summary>
    public LevelCoverage All { get; }

    /// <summary>The rare levels of all columns.</summary>
    public LevelCoverage Rare { get; }

    /// <summary>Looks for the levels of real rows among synthetic ones.</summary>
    /// <param name="real">Rows of the truth.</param>
    /// <param name="synthetic">Rows of the same columns; not necessarily as many.</param>
    /// <param name="bound">The share of the real rows below which a level is rare; from 0 to 1.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not from 0 to 1.</exception>
    public static RareLevels Between(ScoredTable real, ScoredTable synthetic, double bound = 0.01)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(synthetic);
        synthetic.RequireColumnsOf(real, nameof(synthetic));
        if (bound is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(bound), bound, "A share is from 0 to 1.");
        }

        LevelCoverage[] Coverage(double below) => [.. real.Columns.Zip(synthetic.Columns, (x, y) => Of(x, y, below))];
        return new RareLevels(Coverage(double.PositiveInfinity), Coverage(bound));
    }

    private static LevelCoverage Of(ScoredColumn real, ScoredColumn synthetic, double below)
    {
        var found = new HashSet<int>(synthetic.Levels.ToArray());
        return LevelCoverage.Sum(
            from level in real.Levels.ToArray().CountBy(level => level)
            let share = (double)level.Value / real.RowCount
            where share < below
            select new LevelCoverage(1, found.Contains(level.Key) ? 1 : 0, 1 - Math.Pow(1 - share, synthetic.RowCount)));
    }
}
