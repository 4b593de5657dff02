using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Reads the views of a scorecard into memory: the columns that all of them have, with the same codes for the same levels.</summary>
internal static class ScoredReader
{
    private const int RowsBetweenLooks = 1024;
    private const int WidestVector = 1_000;

    // So few levels are levels however few the rows.
    private const int FewLevels = 20;

    /// <summary>Reads the views.</summary>
    /// <param name="real">Rows that were learned from.</param>
    /// <param name="synthetic">Rows that are judged.</param>
    /// <param name="heldOut">Real rows that were not learned from; null: none.</param>
    /// <param name="kinds">What columns are scored as, by name.</param>
    /// <param name="notes">Receives what is left out, and why.</param>
    /// <param name="cancellation">Looked at every thousand rows.</param>
    /// <exception cref="ArgumentException">A column is of another type in another view, a kind does not fit, no column can be scored, or a view has no rows.</exception>
    public static EvaluatedRows Read(
        IDataView real, IDataView synthetic, IDataView? heldOut, IReadOnlyDictionary<string, ColumnKind>? kinds, List<string> notes, CancellationToken cancellation)
    {
        (string Role, IDataView View)[] views = [("real", real), ("synthetic", synthetic), .. heldOut is null ? [] : new[] { ("held-out", heldOut) }];
        ScoredSource[] sources = [.. Choose(views, kinds ?? new Dictionary<string, ColumnKind>(), notes)];
        if (sources.Length == 0)
        {
            throw new ArgumentException($"No column can be scored. {string.Join(' ', notes)}", nameof(real));
        }

        ScoredColumn[][] tables = [.. views.Select(view => Read(view.View, view.Role, sources, cancellation))];
        IReadOnlyList<string>?[] names = [.. sources.SelectMany(source => Enumerable.Range(0, source.Width).Select(source.LevelNames))];
        int[] kept = [.. Enumerable.Range(0, names.Length).Where(i => names[i] is null || TimesInText(tables, i, names) || Repeats(tables[0][i], notes))];
        ScoredTable Kept(int view) => new([.. kept.Select(i => tables[view][i])]);
        return kept.Length > 0
            ? new EvaluatedRows(Kept(0), Kept(1), heldOut is null ? null : Kept(2), [.. kept.Select(i => names[i])])
            : throw new ArgumentException($"No column can be scored. {string.Join(' ', notes)}", nameof(real));
    }

    private static IEnumerable<ScoredSource> Choose((string Role, IDataView View)[] views, IReadOnlyDictionary<string, ColumnKind> kinds, List<string> notes)
    {
        DataViewSchema real = views[0].View.Schema;
        if (kinds.Keys.FirstOrDefault(name => real.GetColumnOrNull(name) is null) is string unknown)
        {
            throw new ArgumentException($"Kinds[\"{unknown}\"]: could not find column '{unknown}' among the real rows' columns {Listed(real)}.", nameof(kinds));
        }

        foreach (DataViewSchema.Column column in real.Where(column => !column.IsHidden))
        {
            ColumnKind? kind = kinds.TryGetValue(column.Name, out ColumnKind stated) ? stated : null;
            if (kind == ColumnKind.Ignore)
            {
                continue;
            }

            (string Role, IDataView View) without = Array.Find(views, view => view.View.Schema.GetColumnOrNull(column.Name) is null);
            if (without.View is not null)
            {
                notes.Add($"Column '{column.Name}' is not scored: the {without.Role} rows have none.");
            }
            else if (!ScoredSource.CanScore(column.Type) || column.Type is VectorDataViewType { Size: > WidestVector })
            {
                notes.Add($"Column '{column.Name}' is not scored: it holds {column.Type}. Scored are numbers, text, keys, Booleans, times, and vectors of at most {WidestVector} of them.");
            }
            else
            {
                yield return Checked(new ScoredSource(column, kind == ColumnKind.Category), column, kind, views);
            }
        }
    }

    private static ScoredSource Checked(ScoredSource source, DataViewSchema.Column column, ColumnKind? kind, (string Role, IDataView View)[] views)
    {
        if (kind is not (null or ColumnKind.Number or ColumnKind.Category) || (kind == ColumnKind.Number && !source.IsNumeric))
        {
            throw new ArgumentException($"Kinds[\"{column.Name}\"] = {kind} does not fit a column of {column.Type}. Accepted are Category, Ignore and, for numbers, Number.");
        }

        foreach ((string role, IDataView view) in views)
        {
            DataViewType type = view.Schema[column.Name].Type;
            if (!source.Fits(type))
            {
                throw new ArgumentException($"Schema mismatch for column '{column.Name}': the real rows hold {column.Type}, the {role} rows {type}.");
            }
        }

        return source;
    }

    private static ScoredColumn[] Read(IDataView view, string role, ScoredSource[] sources, CancellationToken cancellation)
    {
        DataViewSchema.Column[] columns = [.. sources.Select(source => view.Schema[source.Name])];
        using DataViewRowCursor cursor = view.GetRowCursor(columns);
        (ScoredCells Cells, Func<IEnumerable<ScoredColumn>> Finish)[] opened = [.. sources.Zip(columns, (source, column) => source.Open(cursor, column))];
        long row = 0;
        for (; cursor.MoveNext(); row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            foreach ((ScoredCells cells, _) in opened)
            {
                cells.ReadRow();
            }
        }

        return row > 0 ? [.. opened.SelectMany(column => column.Finish())] : throw new ArgumentException($"The {role} rows are none: there is nothing to score.");
    }

    // Texts that are dates are numbers, as far as scores go: days.
    private static bool TimesInText(ScoredColumn[][] tables, int column, IReadOnlyList<string>?[] names)
    {
        string[] texts = [.. tables[0][column].Levels.ToArray().Distinct().Select(code => names[column]![code]).Where(text => text.Length > 0)];
        if (texts.Length < 2 || TimeFormats.Fitting(texts) is not [string format, ..] formats || !TimeFormats.AreAlike(formats, texts))
        {
            return false;
        }

        double[] days = [.. names[column]!.Select(text => TimeFormats.Parse(text, format) is { } time ? (double)time.UtcTicks / TimeSpan.TicksPerDay : double.NaN)];
        foreach (ScoredColumn[] table in tables)
        {
            table[column] = ScoredColumn.OfNumbers(table[column].Name, Array.ConvertAll(table[column].Levels.ToArray(), code => days[code]));
        }

        names[column] = null;
        return true;
    }

    private static bool Repeats(ScoredColumn column, List<string> notes)
    {
        int levels = column.Levels.ToArray().Distinct().Count();
        if (levels <= FewLevels || !Repetition.IsRare(levels, column.RowCount))
        {
            return true;
        }

        notes.Add(string.Create(CultureInfo.InvariantCulture, $"Column '{column.Name}' is not scored: its {levels:N0} texts hardly repeat in {column.RowCount:N0} rows."));
        return false;
    }

    private static string Listed(DataViewSchema schema) => string.Join(", ", schema.Where(column => !column.IsHidden).Select(column => $"'{column.Name}'"));
}
