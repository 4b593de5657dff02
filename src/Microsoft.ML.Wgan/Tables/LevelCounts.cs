using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>How many rows of a view have each level of a column.</summary>
internal static class LevelCounts
{
    /// <summary>Counts in one pass over this column.</summary>
    /// <param name="view">The rows.</param>
    /// <param name="source">The column in it.</param>
    /// <param name="column">The column as it was learned.</param>
    /// <returns>A count for every level that was learned, in their order, zeros among them.</returns>
    /// <exception cref="ArgumentException">A row has a level that was not learned.</exception>
    public static IReadOnlyList<(Cell Level, long Count)> Of(IDataView view, DataViewSchema.Column source, ConditionColumn column)
    {
        Dictionary<Cell, long> counts = column.Domain.Levels.ToDictionary(level => level, _ => 0L);
        using DataViewRowCursor cursor = view.GetRowCursor([source]);
        GivenInput input = column.Open(cursor, source);
        while (cursor.MoveNext())
        {
            counts[input.Read().Cell]++;
        }

        return [.. column.Domain.Levels.Select(level => (level, counts[level]))];
    }
}
