using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>What a report is written from: the scores of synthetic rows, and the rows themselves.</summary>
/// <param name="Scores">Every score that was measured, by group.</param>
/// <param name="Rows">The rows that were scored.</param>
/// <param name="Findings">What the scores mean, worst first.</param>
/// <param name="Columns">The columns' own scores; a column without any is drawn all the same.</param>
/// <param name="Pairs">Scores of the pairs of columns.</param>
/// <param name="Utility">Utility, a trainer each; empty without a target.</param>
/// <param name="Notes">What was left out, and why.</param>
internal sealed record Scorecard(
    IReadOnlyList<GenerativeScore> Scores,
    EvaluatedRows Rows,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ColumnScore> Columns,
    IReadOnlyList<PairTrend> Pairs,
    IReadOnlyList<TrainerUtility> Utility,
    IReadOnlyList<string> Notes);
