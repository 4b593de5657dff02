using System.Net;
using System.Text;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>A leaderboard as one HTML file: readable at any width, light and dark, without anything from elsewhere.</summary>
internal static class LeaderboardPage
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #d0d5dd; --quiet: #667085; --best: #e8f5ee; }
        @media (prefers-color-scheme: dark) { :root { --line: #475467; --quiet: #98a2b3; --best: #12382a; } }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th, td { border-bottom: 1px solid var(--line); padding: .4rem .8rem; text-align: left; vertical-align: top; }
        th { white-space: nowrap; }
        tbody tr:first-child { background: var(--best); }
        tfoot td { color: var(--quiet); }
        """;

    public static string Html(LeaderboardTable table)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<link rel=\"icon\" href=\"data:,\">\n<title>").Append(Text(table.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        html.Append("<h1>").Append(Text(table.Title)).Append("</h1>\n");
        foreach (string note in table.Notes)
        {
            html.Append("<p>").Append(Text(note)).Append("</p>\n");
        }

        html.Append("<div class=\"table\">\n<table>\n<thead>\n").Append(Row("th", table.Columns)).Append("</thead>\n<tbody>\n");
        html.AppendJoin("", table.Rows.Select(row => Row("td", row))).Append("</tbody>\n<tfoot>\n");
        html.AppendJoin("", table.Yardsticks.Select(row => Row("td", row))).Append("</tfoot>\n</table>\n</div>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string Row(string cell, IReadOnlyList<string> texts) =>
        $"<tr>{string.Concat(texts.Select(text => $"<{cell}>{Text(text)}</{cell}>"))}</tr>\n";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
