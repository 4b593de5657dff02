using System.Globalization;
using Microsoft.ML.Wgan;
using Spectre.Console;

namespace WganSamples.Terminal;

/// <summary>Sentences for the user. File and column names are never read as markup.</summary>
internal static class Report
{
    /// <summary>A terminal's width is its own; a file's lines are long enough for the tables.</summary>
    private const int WidthWhenRedirected = 160;

    public static bool IsInteractive => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;

    public static void Prepare()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthWhenRedirected;
        }
    }

    public static void Line(string text) => Console.WriteLine(text);

    public static void Notes(IReadOnlyList<string> notes)
    {
        foreach (string note in notes)
        {
            Line("note: " + note);
        }
    }

    /// <summary>What the model made of the columns; its notes say why where it is unusual.</summary>
    public static void Columns(IReadOnlyList<ColumnDecision> columns) => Table(
        ["column", "kind", "encoding", "levels", "missing", "follows from"],
        columns.Select(column => (IEnumerable<string>)
        [
            column.Name,
            column.Kind.ToString(),
            column.Encoding.ToString(),
            column.Levels == 0 ? "" : column.Levels.ToString("N0", CultureInfo.InvariantCulture),
            Share(column.MissingShare),
            column.DerivedFrom ?? "",
        ]));

    private static string Share(double share) =>
        share == 0 ? "" : share < 0.001 ? "< 0.1 %" : string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    public static void Written(long rows, string path, TimeSpan time) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"Wrote {rows:N0} rows to {path} in {time.TotalSeconds:0.0} s."));

    /// <summary>Shows a table with the given titles; every cell is plain text.</summary>
    public static void Table(IEnumerable<string> titles, IEnumerable<IEnumerable<string>> rows)
    {
        Table shown = new Table().Border(Console.IsOutputRedirected ? TableBorder.Ascii : TableBorder.Rounded);
        foreach (string title in titles)
        {
            shown.AddColumn(new TableColumn(new Text(title)));
        }
        foreach (IEnumerable<string> row in rows)
        {
            shown.AddRow(row.Select(cell => new Text(cell)));
        }
        AnsiConsole.Write(shown);
    }

    public static string Duration(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
