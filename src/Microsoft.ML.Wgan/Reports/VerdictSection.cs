using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>The answer in plain words: three verdicts, then every finding.</summary>
internal static class VerdictSection
{
    public static void Write(Markup page, Scorecard card)
    {
        Verdict[] verdicts = [.. Enum.GetValues<ScoreGroup>().Select(group => Verdict.Of(card, group))];
        page.Open("section", ("id", "verdict"), ("aria-label", "Verdict"));
        page.Element("h2", Verdict.Sentence(verdicts) + ".");
        page.Open("div", ("class", "three"));
        foreach (Verdict verdict in verdicts)
        {
            page.Open("div", ("class", $"card verdict {ClassOf(verdict.Reading)}"));
            page.Element("h3", verdict.Group.ToString());
            page.Element("p", verdict.Reading == ScoreReading.Unknown ? "Not judged" : Words.Of(verdict.Reading), ("class", $"grade {ClassOf(verdict.Reading)}"));
            page.Element("p", WithoutGroup(verdict));
            page.Close();
        }

        page.Close();
        WriteFindings(page, [.. card.Findings.Where(finding => !verdicts.Any(verdict => ReferenceEquals(verdict.Finding, finding))).OrderByDescending(finding => finding.Reading)]);
        page.Close();
    }

    /// <summary>Writes a reading as a small mark with its word.</summary>
    public static void WriteReading(Markup page, ScoreReading reading) => page.Element("p", Words.Of(reading), ("class", $"reading {ClassOf(reading)}"));

    private static void WriteFindings(Markup page, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.Element("h3", findings.Count == 1 ? "What was found besides" : "What was found besides, worst first");
        page.Open("ul", ("class", "findings card"));
        foreach (Finding finding in findings)
        {
            page.Open("li");
            WriteReading(page, finding.Reading);
            page.Element("span", finding.Group.ToString(), ("class", "group"));
            page.Element("span", finding.Text);
            page.Close();
        }

        page.Close();
    }

    // The card says already what the sentence is about.
    private static string WithoutGroup(Verdict verdict)
    {
        string prefix = verdict.Group + ": ";
        return verdict.Why.StartsWith(prefix, StringComparison.Ordinal) ? Words.Line(verdict.Why[prefix.Length..]) : verdict.Why;
    }

    private static string ClassOf(ScoreReading reading) => reading.ToString().ToLowerInvariant();
}
