namespace Microsoft.ML.Wgan.Columns;

/// <summary>The cells that a column can be asked for: those that occurred, one by one, and for a quantity every number between two that did.</summary>
internal sealed class CellDomain
{
    private readonly HashSet<Cell> _levels;

    /// <param name="levels">Cells that are levels.</param>
    /// <param name="texts">The text of each code; null where levels have no text of their own.</param>
    public CellDomain(IReadOnlyList<Cell> levels, IReadOnlyList<string>? texts = null)
        : this(levels, double.PositiveInfinity, double.NegativeInfinity)
    {
        Texts = texts;
    }

    /// <param name="levels">Cells that are levels, beside the range.</param>
    /// <param name="minimum">The smallest number.</param>
    /// <param name="maximum">The largest number.</param>
    public CellDomain(IReadOnlyList<Cell> levels, double minimum, double maximum)
    {
        Levels = levels;
        _levels = [.. levels];
        Minimum = minimum;
        Maximum = maximum;
    }

    public IReadOnlyList<Cell> Levels { get; }

    public IReadOnlyList<string>? Texts { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    /// <summary>Whether numbers between levels are accepted too.</summary>
    public bool HasRange => Minimum <= Maximum;

    public bool Contains(Cell cell) => _levels.Contains(cell) || (cell.Number >= Minimum && cell.Number <= Maximum);
}
