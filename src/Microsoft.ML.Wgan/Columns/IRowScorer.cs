namespace Microsoft.ML.Wgan.Columns;

/// <summary>Scores rows: the higher, the more like those that were learned. Thread-safe.</summary>
internal interface IRowScorer
{
    /// <summary>What a column's cells may be; null where the score does not depend on the column.</summary>
    /// <param name="column">Index of the column in the table.</param>
    CellDomain? Domain(int column);

    /// <param name="cells">A cell a table column; null for one that was never seen.</param>
    float Score(ReadOnlySpan<Cell?> cells);
}
