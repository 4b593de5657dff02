using System.Globalization;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>The verdict in words: a sentence a group, then what is behind it, worst first.</summary>
internal static class Findings
{
    private const double ColumnOff = 0.05;
    private const double ColumnFarOff = 0.15;
    private const double PairOff = 0.05;
    private const double PairFarOff = 0.15;
    private const double MissingOff = 0.02;
    private const double MissingFarOff = 0.10;
    private const int MostNamed = 3;

    /// <summary>Every finding.</summary>
    /// <param name="scores">The scores with their readings.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="pairs">The pairs of columns.</param>
    /// <param name="realPairs">The pairs of held-out real rows.</param>
    public static IReadOnlyList<Finding> Of(
        IReadOnlyList<GenerativeScore> scores, IReadOnlyList<ColumnScore> columns, IReadOnlyList<PairTrend> pairs, IReadOnlyList<PairTrend> realPairs)
    {
        Finding[] details =
        [
            .. OfScores(scores),
            .. OfColumns(columns),
            .. OfMissing(columns),
            .. OfLevels(columns),
            .. OfPairs(pairs, realPairs),
        ];
        return
        [
            .. Enum.GetValues<ScoreGroup>().Where(group => scores.Any(score => score.Group == group)).Select(group => Summary(group, details)),
            .. details.Where(finding => finding.Reading != ScoreReading.Good).OrderByDescending(finding => finding.Reading),
        ];
    }

    private static Finding Summary(ScoreGroup group, Finding[] details)
    {
        ScoreReading worst = details.Where(finding => finding.Group == group).Select(finding => finding.Reading).DefaultIfEmpty(ScoreReading.Good).Max();
        return new Finding(group, worst, (group, worst) switch
        {
            (ScoreGroup.Fidelity, ScoreReading.Good) => "Fidelity: the rows look like fresh real rows.",
            (ScoreGroup.Fidelity, ScoreReading.Fair) => "Fidelity: the rows resemble the real ones, with differences that can be measured.",
            (ScoreGroup.Fidelity, _) => "Fidelity: the rows differ clearly from the real ones.",
            (ScoreGroup.Utility, ScoreReading.Good) => "Utility: a model trained on the rows does about as well as one trained on real rows.",
            (ScoreGroup.Utility, ScoreReading.Fair) => "Utility: a model trained on the rows is somewhat worse than one trained on real rows.",
            (ScoreGroup.Utility, _) => "Utility: a model trained on the rows is much worse than one trained on real rows.",
            (_, ScoreReading.Good) => "Privacy: nothing that was measured gives training rows away.",
            (_, ScoreReading.Fair) => "Privacy: the rows lie closer to the training rows than fresh real rows would.",
            _ => "Privacy: the rows give training rows away; do not share them.",
        });
    }

    private static IEnumerable<Finding> OfScores(IReadOnlyList<GenerativeScore> scores) => scores
        .Where(score => score.Reading is ScoreReading.Good or ScoreReading.Fair or ScoreReading.Poor)
        .Select(score => new Finding(score.Group, score.Reading, $"{Capitalised(score.Title)}: {Number(score, score.Value)}, where {(score.RealRows is double real ? $"real rows get {Number(score, real)}" : $"the ideal is {Number(score, score.Ideal)}")}."));

    private static IEnumerable<Finding> OfColumns(IReadOnlyList<ColumnScore> columns) => columns
        .Select(column => (column, Behind: column.ShapeError - (column.ShapeErrorOfRealRows ?? 0)))
        .Where(found => found.Behind > ColumnOff)
        .OrderByDescending(found => found.Behind)
        .Select(found => new Finding(
            ScoreGroup.Fidelity,
            found.Behind > ColumnFarOff ? ScoreReading.Poor : ScoreReading.Fair,
            string.Create(CultureInfo.InvariantCulture, $"Column '{found.column.Name}' is distributed differently: distance {found.column.ShapeError:P1}, real rows {found.column.ShapeErrorOfRealRows ?? 0:P1}.")));

    private static IEnumerable<Finding> OfMissing(IReadOnlyList<ColumnScore> columns) => columns
        .Select(column => (column, Apart: Math.Abs(column.RealMissingShare - column.SyntheticMissingShare)))
        .Where(found => found.Apart > MissingOff || (found.column.RealMissingShare > 0 && found.column.SyntheticMissingShare == 0 && found.Apart > MissingOff / 2))
        .OrderByDescending(found => found.Apart)
        .Select(found => new Finding(
            ScoreGroup.Fidelity,
            found.Apart > MissingFarOff ? ScoreReading.Poor : ScoreReading.Fair,
            string.Create(CultureInfo.InvariantCulture, $"Column '{found.column.Name}' lacks {found.column.SyntheticMissingShare:P1} of its values; in the real rows it is {found.column.RealMissingShare:P1}.")));

    private static IEnumerable<Finding> OfLevels(IReadOnlyList<ColumnScore> columns) => columns
        .Where(column => column.WithinRangeShare < 0.99)
        .Select(column => new Finding(
            ScoreGroup.Fidelity,
            column.WithinRangeShare < 0.95 ? ScoreReading.Poor : ScoreReading.Fair,
            string.Create(CultureInfo.InvariantCulture, $"Column '{column.Name}': {1 - column.WithinRangeShare:P1} of the values {(column.IsNumeric ? "lie outside the real range" : "are levels that the real rows do not hold")}.")));

    private static IEnumerable<Finding> OfPairs(IReadOnlyList<PairTrend> pairs, IReadOnlyList<PairTrend> realPairs)
    {
        Dictionary<(string, string), double> ofReal = realPairs.ToDictionary(pair => (pair.First, pair.Second), pair => pair.Score);
        return pairs
            .Select(pair => (pair, OfReal: ofReal.GetValueOrDefault((pair.First, pair.Second), 1)))
            .Select(found => (found.pair, Behind: found.OfReal - found.pair.Score, Chance: 1 - found.OfReal))
            .Where(found => found.Behind > Math.Max(PairOff, found.Chance))
            .OrderByDescending(found => found.Behind)
            .Take(MostNamed)
            .Select(found => new Finding(
                ScoreGroup.Fidelity,
                found.Behind > PairFarOff ? ScoreReading.Poor : ScoreReading.Fair,
                string.Create(CultureInfo.InvariantCulture, $"Columns '{found.pair.First}' and '{found.pair.Second}' go together differently: similarity {found.pair.Score:P1}, {found.Behind:P1} below that of real rows.")));
    }

    private static string Number(GenerativeScore score, double value) => value.ToString(score.Unit == ScoreUnit.Share ? "P1" : "0.000", CultureInfo.InvariantCulture);

    private static string Capitalised(string text) => char.IsAscii(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
