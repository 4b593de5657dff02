using System.Runtime.InteropServices;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary><see cref="Determines"/>: a column is looked up, what goes most often with each value of its source.</summary>
internal static class StatedLookups
{
    public static void Encode(StatedConstraints stated, EncoderChoice[] choices)
    {
        // A source that is itself looked up comes first; options without circles always leave one.
        List<Determines> left = [.. stated.Options.Constraints.OfType<Determines>()];
        while (left.Count > 0)
        {
            Determines next = left.First(rule => left.All(other => other.Column != rule.Source));
            Encode(stated, next, choices);
            left.Remove(next);
        }
    }

    /// <summary>The values of a column of levels.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static DerivationSource KnownValues(RowConstraint constraint, EncoderChoice choice, int column) =>
        choice.Encoder.KnownValues(column) ?? throw new ArgumentException(
            $"{constraint} needs a column of levels, but column '{choice.Encoder.ColumnName}' is {Decided(choice.Encoder)}; Columns.Kinds can make it ColumnKind.Category.");

    private static string Decided(ColumnEncoder encoder) => encoder.Decided switch
    {
        ColumnEncoding.Ranked => "learned by rank",
        ColumnEncoding.Fresh => "made fresh in every row",
        _ => "computed",
    };

    private static void Encode(StatedConstraints stated, Determines rule, EncoderChoice[] choices)
    {
        int source = stated.Columns.Index(rule, rule.Source), column = stated.Columns.Index(rule, rule.Column);
        DerivationSource known = KnownValues(rule, choices[source], source);
        ColumnBuffers buffers = new();
        TableColumn sources = stated.Table.Columns[source].Open(buffers);
        int[] values = [.. Enumerable.Range(0, sources.RowCount).Select(row => known.Value(sources, row))];
        ColumnEncoder encoder;
        int breaches;
        if (stated.Table.Columns[column].Open(buffers) is NumberColumn numbers)
        {
            double[] lookup = Commonest(numbers.Values, values, known.Count, out breaches);
            encoder = new DerivedNumberEncoder(rule.Column, numbers.Range, known, lookup);
        }
        else
        {
            var categories = (CategoryColumn)stated.Table.Columns[column].Open(buffers);
            int[] lookup = Commonest(categories.Codes, values, known.Count, out breaches);
            encoder = new DerivedCategoryEncoder(rule.Column, new CategoryLevels(categories.LevelCount, categories.LevelNames), known, lookup);
        }

        stated.State(
            choices,
            column,
            encoder,
            $"Column '{rule.Column}' follows from column '{rule.Source}', as stated; it is looked up, not learned.",
            stated.Breaches("It is another value than the commonest", breaches));
    }

    // Of equally common cells the first in order; a value that no row holds goes with the cell of the first row.
    private static T[] Commonest<T>(T[] cells, int[] values, int valueCount, out int breaches)
        where T : struct, IComparable<T>
    {
        var rows = new Dictionary<T, int>[valueCount];
        T[] lookup = new T[valueCount];
        Array.Fill(lookup, cells[0]);
        for (int row = 0; row < cells.Length; row++)
        {
            if (values[row] >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(rows[values[row]] ??= [], cells[row], out _)++;
            }
        }

        int kept = 0;
        for (int value = 0; value < valueCount; value++)
        {
            if (rows[value] is { } counts)
            {
                (lookup[value], int count) = counts.OrderByDescending(cell => cell.Value).ThenBy(cell => cell.Key).First();
                kept += count;
            }
        }

        breaches = cells.Length - kept;
        return lookup;
    }
}
