using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What a column's cells are, whatever they hold: numbers of a range, or levels.</summary>
/// <param name="Range">Of numbers; null for levels.</param>
/// <param name="Levels">Of levels; null for numbers.</param>
internal sealed record CellShape(NumberRange? Range, CategoryLevels? Levels)
{
    public static CellShape Of(TableColumn column) => column.Head(0) switch
    {
        NumberColumn numbers => new CellShape(numbers.Range, null),
        CategoryColumn categories => new CellShape(null, new CategoryLevels(categories.LevelCount, categories.LevelNames)),
        _ => throw new ArgumentException($"Column '{column.Name}' is a {column.GetType().Name}, which can't be encoded.", nameof(column)),
    };

    public TableColumn NewColumn(string name, int rowCount) => Levels is null
        ? new NumberColumn(name, new double[rowCount], Range ?? NumberRange.Double)
        : new CategoryColumn(name, new int[rowCount], Levels.Count, Levels.Names);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Levels is not null);
        Levels?.Write(writer);
        if (Range is NumberRange range)
        {
            NumberRangeFormat.Write(writer, range);
        }
    }

    public static CellShape Read(PayloadReader reader) =>
        reader.Boolean() ? new CellShape(null, CategoryLevels.Read(reader)) : new CellShape(NumberRangeFormat.Read(reader), null);
}
