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

    // Rows that refute most rules, before whole columns are opened for them.
    private const int SampleRows = 4096;

    /// <summary>The choices with derived encoders in the place of those columns that a remaining column determines.</summary>
    /// <param name="table">The training rows.</param>
    /// <param name="choices">An encoder for each column.</param>
    /// <param name="conditions">Names of columns that keep their place in the encoded row, derived or not.</param>
    public static EncoderChoice[] Derive(Table table, EncoderChoice[] choices, IReadOnlySet<string> conditions)
    {
        EncoderChoice[] derived = [.. choices];
        TableColumn[] heads = [.. table.Columns.Select(column => column.Head(SampleRows))];
        ColumnBuffers buffers = new();
        // From the finest source down, so that no source is itself derived from another.
        IEnumerable<DerivationSource> sources = Enumerable.Range(0, choices.Length)
            .Select(column => choices[column].Encoder.AsSource(column)).OfType<DerivationSource>()
            .Where(source => table.RowCount >= (long)LeastRowsPerValue * source.Count)
            .OrderByDescending(source => source.Count).ThenBy(source => source.Column);
        foreach (DerivationSource source in sources)
        {
            if (derived[source.Column].Encoder.SourceColumn < 0)
            {
                DeriveFrom(source, table, Followers(source, heads, derived), derived, conditions, buffers);
            }
        }

        return derived;
    }

    // Only what takes part in the learning is worth deriving; constants and fresh texts don't.
    private static int[] Followers(DerivationSource source, TableColumn[] heads, EncoderChoice[] derived)
    {
        int[] sample = Values(source, heads[source.Column]);
        return [.. Enumerable.Range(0, heads.Length).Where(column => column != source.Column && !derived[column].IsStated && derived[column].Encoder.SourceColumn < 0
            && (derived[column].Encoder.HasNumber || derived[column].Encoder.LevelCount > 0)
            && MayFollow(heads[column], sample, source.Count))];
    }

    private static void DeriveFrom(
        DerivationSource source, Table table, int[] followers, EncoderChoice[] derived, IReadOnlySet<string> conditions, ColumnBuffers buffers)
    {
        if (followers.Length == 0)
        {
            return;
        }

        int[] values = Values(source, table.Columns[source.Column].Open(buffers));
        foreach (int column in followers)
        {
            if (Derived(table.Columns[column].Open(buffers), source, values) is ColumnEncoder found)
            {
                string follows = $"Column '{found.ColumnName}' follows from column '{table.Columns[source.Column].Name}' in every row; it is looked up";
                derived[column] = conditions.Contains(found.ColumnName)
                    ? derived[column] with { Encoder = new DerivedConditionEncoder(derived[column].Encoder, found), Note = $"{follows}, and learned only as a condition." }
                    : derived[column] with { Encoder = found, Note = $"{follows}, not learned." };
            }
        }
    }

    private static int[] Values(DerivationSource source, TableColumn column)
    {
        int[] values = new int[column.RowCount];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = source.Value(column, row);
        }

        return values;
    }

    private static bool MayFollow(TableColumn column, int[] values, int valueCount) => column switch
    {
        NumberColumn numbers => OneCellEach(numbers.Values, values, new double[valueCount], new int[valueCount]),
        CategoryColumn categories => OneCellEach(categories.Codes, values, new int[valueCount], new int[valueCount]),
        _ => false,
    };

    private static ColumnEncoder? Derived(TableColumn column, DerivationSource source, int[] values) => column switch
    {
        NumberColumn numbers when Lookup(numbers.Values, values, source.Count) is double[] lookup =>
            new DerivedNumberEncoder(column.Name, numbers.Range, source, lookup),
        CategoryColumn categories when Lookup(categories.Codes, values, source.Count) is int[] lookup =>
            new DerivedCategoryEncoder(column.Name, new CategoryLevels(categories.LevelCount, categories.LevelNames), source, lookup),
        _ => null,
    };

    // Fills in the one cell that goes with each value, and its rows; false at the first value with two.
    private static bool OneCellEach<T>(T[] cells, int[] values, T[] lookup, int[] rows)
        where T : struct, IEquatable<T>
    {
        for (int row = 0; row < Math.Min(cells.Length, values.Length); row++)
        {
            int value = values[row];
            if (rows[value]++ == 0)
            {
                lookup[value] = cells[row];
            }
            else if (!lookup[value].Equals(cells[row]))
            {
                return false;
            }
        }

        return true;
    }

    // The one cell that goes with each value; null if one has two, or if hardly a row bears the rule out.
    private static T[]? Lookup<T>(T[] cells, int[] values, int valueCount)
        where T : struct, IEquatable<T>
    {
        T[] lookup = new T[valueCount];
        int[] rows = new int[valueCount];
        if (!OneCellEach(cells, values, lookup, rows))
        {
            return null;
        }

        int[][] valuesByCell = [.. Enumerable.Range(0, valueCount).GroupBy(value => lookup[value]).Select(cell => cell.ToArray())];
        IEnumerable<int[]> uncommon = valuesByCell.OrderByDescending(cell => cell.Sum(value => rows[value])).Skip(1);
        return uncommon.SelectMany(cell => cell).Sum(value => rows[value] - 1) >= LeastConfirmations ? lookup : null;
    }
}
