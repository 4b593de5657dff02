using System.Text;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>A leaderboard as texts.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Columns">Titles of the columns.</param>
/// <param name="Rows">A text for each column, best row first.</param>
internal sealed record LeaderboardTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Rows of known quality, set apart below the others.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Yardsticks { get; init; } = [];

    /// <summary>Sentences below the table.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Columns of equal width, all to the left, a line between the contenders and the yardsticks.</summary>
    public string ToText()
    {
        int[] widths = [.. Columns.Select((title, column) => Rows.Concat(Yardsticks).Select(row => row[column].Length).Append(title.Length).Max())];
        var text = new StringBuilder();
        void Line(IReadOnlyList<string> cells) => text.Append(string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        void Rule() => Line([.. widths.Select(width => new string('-', width))]);

        Line(Columns);
        Rule();
        foreach (IReadOnlyList<string> row in Rows)
        {
            Line(row);
        }

        if (Yardsticks.Count > 0)
        {
            Rule();
        }

        foreach (IReadOnlyList<string> row in Yardsticks)
        {
            Line(row);
        }

        return text.AppendJoin('\n', Notes).ToString().TrimEnd();
    }
}
