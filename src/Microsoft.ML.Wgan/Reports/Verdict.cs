using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>What is to be said of fidelity, of utility or of privacy.</summary>
/// <param name="Group">Which of them.</param>
/// <param name="Reading">Good, fair or poor; unknown where nothing was measured or judged.</param>
/// <param name="Why">The sentence behind it.</param>
internal sealed record Verdict(ScoreGroup Group, ScoreReading Reading, string Why)
{
    /// <summary>The finding that says it; null where the scores do.</summary>
    public Finding? Finding { get; private init; }

    /// <summary>The worst finding of the group says it; without any, the worst reading among its scores.</summary>
    public static Verdict Of(Scorecard card, ScoreGroup group)
    {
        Finding? worst = card.Findings.Where(finding => finding.Group == group).MaxBy(finding => finding.Reading);
        if (worst is not null)
        {
            return new Verdict(group, worst.Reading, worst.Text) { Finding = worst };
        }

        GenerativeScore[] scores = [.. card.Scores.Where(score => score.Group == group)];
        GenerativeScore[] judged = [.. scores.Where(score => score.Reading != ScoreReading.Unknown)];
        if (judged.Length == 0)
        {
            return new Verdict(group, ScoreReading.Unknown, scores.Length > 0 ? "There was nothing to compare the scores with." : NotMeasured(group));
        }

        ScoreReading reading = judged.Max(score => score.Reading);
        int alike = judged.Count(score => score.Reading == reading);
        string those = alike == judged.Length ? $"all {Words.Counted(alike, "score")}" : $"{Words.Count(alike)} of {Words.Counted(judged.Length, "score")}";
        string first = judged.Length == 1 ? "the only score" : those;
        string verb = alike == 1 ? "is" : "are";
        return new Verdict(group, reading, $"{char.ToUpperInvariant(first[0])}{first[1..]} {verb} {Meaning(reading)}.");
    }

    /// <summary>All three in one line, as the report begins.</summary>
    public static string Sentence(IEnumerable<Verdict> verdicts)
    {
        Verdict[] known = [.. verdicts.Where(verdict => verdict.Reading != ScoreReading.Unknown)];
        if (known.Length > 1 && known.All(verdict => verdict.Reading == known[0].Reading))
        {
            string[] groups = [.. known.Select((verdict, i) => i == 0 ? verdict.Group.ToString() : Lower(verdict.Group))];
            return $"{string.Join(", ", groups[..^1])} and {groups[^1]} are {Words.Of(known[0].Reading).ToLowerInvariant()}";
        }

        string[] parts = [.. known.Select((verdict, i) => $"{(i == 0 ? verdict.Group.ToString() : Lower(verdict.Group))} is {Words.Of(verdict.Reading).ToLowerInvariant()}")];
        return parts.Length == 0 ? "Nothing was judged" : string.Join(", ", parts[..^1].Append(parts.Length > 1 ? $"and {parts[^1]}" : parts[^1]));
    }

    private static string NotMeasured(ScoreGroup group) => group switch
    {
        ScoreGroup.Utility => "Not measured: that takes a column to predict, and real rows that were held out.",
        ScoreGroup.Privacy => "Not measured: that takes real rows that were held out.",
        _ => "Not measured.",
    };

    private static string Meaning(ScoreReading reading) => reading switch
    {
        ScoreReading.Good => "about what fresh real rows get",
        ScoreReading.Fair => "clearly worse than of fresh real rows, and clearly better than of rows that fail",
        _ => "nearer to those of rows that fail than to those of real ones",
    };

    private static string Lower(ScoreGroup group) => group.ToString().ToLowerInvariant();
}
