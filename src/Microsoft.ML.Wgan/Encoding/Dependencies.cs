using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Finds columns that another one determines, in every row: a code and its meaning, years of schooling and its degree. A generator would
/// break such a rule in some rows, which gives them away at a glance; derived, none breaks it.
/// </summary>
internal static class Dependencies
{
    // A source whose values hardly repeat would determine anything.
    private const int LeastRowsPerValue = 10;

    // Rows that could have broken the rule and did not: not the first of their source's value, and not of the commonest cell, which any value may go with.
    private const int LeastConfirmations = 10;

    /// <summary>The choices with derived encoders in the place of those columns that a remaining column determines.</summary>
    public static EncoderChoice[] Derive(Table table, EncoderChoice[] choices)
    {
        EncoderChoice[] derived = [.. choices];
        // From the finest source down, so that no source is itself derived from another.
        IEnumerable<DerivationSource> sources = Enumerable.Range(0, choices.Length)
            .Select(column => choices[column].Encoder.AsSource(column)).OfType<DerivationSource>()
            .Where(source => table.RowCount >= (long)LeastRowsPerValue * source.Count)
            .OrderByDescending(source => source.Count).ThenBy(source => source.Column);
        foreach (DerivationSource source in sources)
        {
            if (derived[source.Column].Encoder.SourceColumn < 0)
            {
                DeriveFrom(source, table, derived);
            }
        }

        return derived;
    }

    private static void DeriveFrom(DerivationSource source, Table table, EncoderChoice[] derived)
    {
        TableColumn sourceColumn = table.Columns[source.Column].Open();
        int[] values = new int[table.RowCount];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = source.Value(sourceColumn, row);
        }

        for (int column = 0; column < derived.Length; column++)
        {
            // Only what takes part in the learning is worth deriving; constants and fresh texts don't.
            ColumnEncoder encoder = derived[column].Encoder;
            if (column != source.Column && (encoder.HasNumber || encoder.LevelCount > 0)
                && Derived(table.Columns[column].Open(), source, values) is ColumnEncoder found)
            {
                derived[column] = derived[column] with
                {
                    Encoder = found,
                    Note = $"Column '{found.ColumnName}' follows from column '{sourceColumn.Name}' in every row; it is looked up, not learned.",
                };
            }
        }
    }

    private static ColumnEncoder? Derived(TableColumn column, DerivationSource source, int[] values) => column switch
    {
        NumberColumn numbers when Lookup(numbers.Values, values, source.Count) is double[] lookup =>
            new DerivedNumberEncoder(column.Name, numbers.Range, source, lookup),
        CategoryColumn categories when Lookup(categories.Codes, values, source.Count) is int[] lookup =>
            new DerivedCategoryEncoder(column.Name, new CategoryLevels(categories.LevelCount, categories.LevelNames), source, lookup),
        _ => null,
    };

    // The one cell that goes with each value; null at the first value with two, or if hardly a row bears the rule out.
    private static T[]? Lookup<T>(T[] cells, int[] values, int valueCount)
        where T : struct, IEquatable<T>
    {
        T[] lookup = new T[valueCount];
        int[] rows = new int[valueCount];
        for (int row = 0; row < cells.Length; row++)
        {
            int value = values[row];
            if (rows[value]++ == 0)
            {
                lookup[value] = cells[row];
            }
            else if (!lookup[value].Equals(cells[row]))
            {
                return null;
            }
        }

        int[][] valuesByCell = [.. Enumerable.Range(0, valueCount).GroupBy(value => lookup[value]).Select(cell => cell.ToArray())];
        IEnumerable<int[]> uncommon = valuesByCell.OrderByDescending(cell => cell.Sum(value => rows[value])).Skip(1);
        return uncommon.SelectMany(cell => cell).Sum(value => rows[value] - 1) >= LeastConfirmations ? lookup : null;
    }
}
