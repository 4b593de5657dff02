using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan;

/// <summary>Real rows followed by synthetic ones.</summary>
internal static class Augmentation
{
    /// <summary>The real rows, restricted to the learned columns, then the synthetic ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The real rows lack a learned column, or have it with another type or other keys.</exception>
    public static IDataView Of(SourceSchema schema, IDataView real, IReadOnlyList<IDataView> synthetic)
    {
        foreach (SourceColumn column in schema.Columns)
        {
            InputColumns.Require(real.Schema, column, nameof(real));
        }

        return new ConcatenatedDataView(schema.DataViewSchema, [real, .. synthetic]);
    }

    /// <summary>For each level the rows that it lacks to be as common as the commonest.</summary>
    /// <param name="model">The model.</param>
    /// <param name="real">The rows to count.</param>
    /// <param name="column">A category among the conditions.</param>
    /// <param name="rowsOf">Makes the rows of the level of a number.</param>
    /// <exception cref="ArgumentException">The column is a quantity, or the real rows have a level that was not learned.</exception>
    public static IReadOnlyList<IDataView> Balancing(WganModel model, IDataView real, ConditionColumn column, Func<int, GivenCell, IRowSource> rowsOf)
    {
        if (column.Domain.HasRange)
        {
            throw new ArgumentException($"Column '{column.Name}' cannot be balanced: it is a quantity, not a category.", nameof(column));
        }

        DataViewSchema.Column source = InputColumns.Require(real.Schema, model.Schema.Columns[model.Schema.IndexOf(column.Name)], nameof(real));
        IReadOnlyList<(Cell Level, long Count)> counts = LevelCounts.Of(real, source, column);
        long commonest = counts.Max(level => level.Count);
        return [.. counts.Select((level, number) => (level, number)).Where(each => each.level.Count < commonest).Select(each =>
            new SyntheticDataView(model.Schema, rowsOf(each.number, new GivenCell(column.TableColumn, each.level.Level)), commonest - each.level.Count))];
    }
}
