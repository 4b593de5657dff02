using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Contenders scored on the same real rows, and their leaderboard.</summary>
public sealed class GenerativeComparison : IDisposable
{
    internal GenerativeComparison(IReadOnlyList<ContenderResult> contenders)
    {
        Contenders = contenders;
        Leaderboard = [.. contenders.OrderBy(contender => contender.Loss)];
    }

    /// <summary>The contenders, in the order in which they were given.</summary>
    public IReadOnlyList<ContenderResult> Contenders { get; }

    /// <summary>The contenders, best first: those whose trees' two-sample score is nearest to a half, at last those that failed.</summary>
    public IReadOnlyList<ContenderResult> Leaderboard { get; }

    /// <summary>The result of a contender.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public ContenderResult this[string name] => Contenders.FirstOrDefault(contender => contender.Name == name)
        ?? throw new KeyNotFoundException($"There is no contender '{name}'; there are {string.Join(", ", Contenders.Select(contender => contender.Name))}.");

    /// <summary>The leaderboard as a table of text, with the yardsticks below: held-out real rows, shuffled columns, copied rows.</summary>
    public override string ToString() => Table().ToText();

    /// <summary>Writes the leaderboard as one HTML file that needs no other.</summary>
    /// <param name="path">The file.</param>
    public void ToHtml(string path) => File.WriteAllText(path, LeaderboardPage.Html(Table()));

    /// <summary>Disposes of the models that were fitted for the comparison; those that were given stay.</summary>
    public void Dispose()
    {
        foreach (ContenderResult contender in Contenders.Where(contender => contender.OwnsModel))
        {
            contender.Model?.Dispose();
        }
    }

    private LeaderboardTable Table()
    {
        IReadOnlyList<(string Name, string Title)> columns = ScoreColumns.Measured(Contenders.Select(contender => contender.ScoreSet));
        return new LeaderboardTable(
            "Comparison",
            ["", "contender", .. columns.Select(column => column.Title), "training seconds"],
            [.. Leaderboard.Select((contender, place) => Row(contender, place, columns))])
        {
            Yardsticks = Yardsticks(columns),
            Notes = [.. Contenders.Where(contender => contender.Exception is not null).Select(contender => $"{contender.Name} failed: {contender.Exception?.Message}")],
        };
    }

    private static string[] Row(ContenderResult contender, int place, IReadOnlyList<(string Name, string Title)> columns) =>
    [
        double.IsFinite(contender.Loss) ? (place + 1).ToString(CultureInfo.InvariantCulture) : "",
        contender.Name,
        .. columns.Select(column => contender.ScoreSet[column.Name] is GenerativeScore score ? ScoreColumns.TextWithError(score) : ""),
        contender.TrainingSeconds?.ToString("F1", CultureInfo.InvariantCulture) ?? "",
    ];

    // The same for every contender, as they are of the real rows.
    private IReadOnlyList<IReadOnlyList<string>> Yardsticks(IReadOnlyList<(string Name, string Title)> columns)
    {
        if (Leaderboard.FirstOrDefault(contender => contender.Metrics is not null) is not { } any)
        {
            return [];
        }

        string[] Of(string name, Func<GenerativeScore, double?> yardstick) =>
            ["", name, .. columns.Select(column => any.ScoreSet[column.Name] is GenerativeScore score && yardstick(score) is double value ? ScoreColumns.Text(score, value) : ""), ""];
        IReadOnlyList<string>[] rows =
        [
            Of("real rows, held out", score => score.RealRows),
            Of("independent columns", score => score.IndependentColumns),
            Of("copied real rows", score => score.CopiedRows),
        ];
        return [.. rows.Where(row => row.Skip(2).Any(cell => cell.Length > 0))];
    }
}
