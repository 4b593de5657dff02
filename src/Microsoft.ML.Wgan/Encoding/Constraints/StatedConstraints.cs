using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary>The encoders of those columns about which a user states what holds in every row. They come before relations that are found.</summary>
/// <param name="Rows">The training rows, as they are.</param>
/// <param name="Table">The rows, inside all bounds.</param>
/// <param name="Columns">The columns by name.</param>
/// <param name="Bounds">What is left of each column's range.</param>
/// <param name="Options">What the user decides.</param>
internal sealed record StatedConstraints(Table Rows, Table Table, NamedColumns Columns, StatedBounds Bounds, EncodingOptions Options)
{
    /// <summary>The choices with the encoders that keep every constraint.</summary>
    /// <exception cref="ArgumentException">A constraint does not fit its columns, or several contradict each other.</exception>
    public static EncoderChoice[] Apply(Table rows, Table table, StatedBounds bounds, EncoderChoice[] single, EncodingOptions options)
    {
        if (options.Constraints.Count == 0)
        {
            return single;
        }

        EncoderChoice[] choices =
        [
            .. single.Select((choice, column) => choice with { IsBounded = bounds.IsNarrow(column), Note = Joined(choice.Note, bounds.Note(column)) }),
        ];
        StatedConstraints stated = new(rows, table, new NamedColumns(table), bounds, options);
        foreach (OnlySeenTogether together in options.Constraints.OfType<OnlySeenTogether>())
        {
            StatedCombinations.Encode(stated, together, choices);
        }

        StatedLookups.Encode(stated, choices);
        foreach (SumOf sum in options.Constraints.OfType<SumOf>())
        {
            StatedSums.Encode(stated, sum, choices);
        }

        StatedOrders.Encode(stated, choices);
        stated.RequireNoCircle(choices);
        return choices;
    }

    /// <summary>A sentence on training rows that break a constraint; null if none does.</summary>
    public string? Breaches(string what, int count) => count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{what} in {count} of {Rows.RowCount} training rows; they are learned as if it were not.");

    /// <summary>Gives a column the encoder that a constraint asks for.</summary>
    public void State(EncoderChoice[] choices, int column, ColumnEncoder encoder, params string?[] notes) =>
        choices[column] = choices[column] with { Encoder = encoder, IsStated = true, Note = Joined([Bounds.Note(column), .. notes]) };

    /// <exception cref="ArgumentException">A number of the column is infinite.</exception>
    public void RequireFinite(RowConstraint constraint, int column)
    {
        if (((NumberColumn)Table.Columns[column].Open()).Values.Any(double.IsInfinity))
        {
            throw new ArgumentException($"{constraint} needs finite numbers, but column '{Table.Columns[column].Name}' holds infinite ones; Within can bound it.");
        }
    }

    private static string? Joined(params string?[] notes) => notes.Any(note => note is not null) ? string.Join(' ', notes.Where(note => note is not null)) : null;

    private void RequireNoCircle(EncoderChoice[] choices)
    {
        HashSet<int> left = [.. Enumerable.Range(0, choices.Length)];
        while (left.RemoveWhere(column => !choices[column].Encoder.Sources.Any(left.Contains)) > 0)
        {
        }

        if (left.Count > 0)
        {
            HashSet<string> names = [.. left.Select(column => Table.Columns[column].Name)];
            IEnumerable<RowConstraint> circle = Options.Constraints.Where(rule => rule.Named.Count(name => name is not null && names.Contains(name)) > 1);
            throw new ArgumentException($"{string.Join(" and ", circle)} go round in a circle: each of their columns is computed from another one of them.");
        }
    }
}
