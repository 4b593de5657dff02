using System.Globalization;
using WganSamples.Csv;

namespace WganSamples.Terminal;

/// <summary>Shows what was inferred from a file, before minutes are spent on it.</summary>
internal static class InferredTable
{
    private const int ShownLevels = 3;
    private const int ShownCharacters = 40;

    public static void Show(string fileName, CsvTable table)
    {
        Report.Line(string.Create(CultureInfo.InvariantCulture,
            $"{fileName}: {table.RowCount:N0} rows, {table.Cells.Count} columns; {table.Format.Dialect.Description}"));
        Report.Table(
            ["column", "kind", "missing", "range or levels", "learned as"],
            table.Format.Columns.Zip(table.Cells, Row));
        if (table.Cells.All(column => NumberText.TryRead(column.Header, '.', out _)))
        {
            Report.Line("note: the first line looks like data; it was taken for the header.");
        }
    }

    private static string[] Row(CsvColumn column, CellColumn cells) =>
        [OneLine(column.Name), column.Format.Description, Missing(column, cells), Content(column, cells), LearnedAs(column, cells)];

    private static string Missing(CsvColumn column, CellColumn cells)
    {
        List<int> markers = [.. Enumerable.Range(0, cells.Texts.Count).Where(code => IsMissing(column.Format, cells.Texts[code]))];
        double share = markers.Sum(code => (long)cells.Counts[code]) / (double)cells.Codes.Count;
        IEnumerable<string> spelled = markers.Take(ShownLevels).Select(code => Shown(cells.Texts[code]));
        string percent = share < 0.001 ? "< 0.1" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
        return markers.Count == 0 ? "" : $"{percent} % {string.Join(' ', spelled)}";
    }

    private static bool IsMissing(CellFormat format, string text) =>
        format is NumericFormat numeric ? !numeric.TryRead(text, out _) : ColumnInference.IsMissing(text);

    private static string Content(CsvColumn column, CellColumn cells)
    {
        if (column.Format is NumericFormat format)
        {
            List<double> values = [.. cells.Texts.Select(text => format.TryRead(text, out double value) ? value : double.NaN).Where(value => !double.IsNaN(value))];
            return $"{column.Write(values.Min())} to {column.Write(values.Max())}";
        }
        IEnumerable<string> levels = Enumerable.Range(0, cells.Texts.Count)
            .OrderByDescending(code => cells.Counts[code]).Take(ShownLevels).Select(code => Shown(cells.Texts[code]));
        int more = cells.Texts.Count - ShownLevels;
        return OneLine(string.Join(", ", levels)) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more:N0} more") : "");
    }

    private static string LearnedAs(CsvColumn column, CellColumn cells) => (column.Format, cells.Texts.Count) switch
    {
        (_, 1) => "constant",
        (DateFormat, _) => "number of steps",
        (NumericFormat, _) => "number",
        (_, int levels) when levels == cells.Codes.Count => "made fresh",
        (_, int levels) => string.Create(CultureInfo.InvariantCulture, $"{levels:N0} levels"),
    };

    private static string Shown(string text) => text.Length == 0 ? "(empty)" : OneLine(text);

    private static string OneLine(string text)
    {
        string flat = text.ReplaceLineEndings(" ");
        return flat.Length <= ShownCharacters ? flat : flat[..(ShownCharacters - 1)] + "…";
    }
}
