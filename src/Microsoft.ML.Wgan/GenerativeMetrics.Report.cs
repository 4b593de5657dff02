using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan;

/// <content>The scores for people and for programs.</content>
public sealed partial class GenerativeMetrics
{
    private Scorecard Card => new(Scores, Rows, Findings, Columns, Pairs, Utility, Notes);

    /// <summary>Writes the scores as one HTML file for people: a verdict in plain words, every score between its yardsticks, columns, pairs and distances as pictures.</summary>
    /// <param name="path">The file; folders are made. What was there is replaced only by the whole new file. It loads nothing: no network, fonts or scripts.</param>
    /// <param name="model">The model that made the rows, for its training curves and a card of what it is. Null leaves both out.</param>
    /// <remarks>The same scores give the same bytes, whatever the machine's language.</remarks>
    /// <exception cref="ArgumentException">The path is empty, or a folder's.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void ToHtml(string path, WganTransformer? model = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.Write(path, HtmlReport.Of(Card, model?.Card()));
    }

    /// <summary>The scores as JSON for programs: numbers of rows, findings, scores with yardsticks and intervals, columns, pairs, utility and notes, in camel case.</summary>
    /// <returns>Indented text. What was not measured is null.</returns>
    public string ToJson() => ScorecardJson.Of(Card);
}
