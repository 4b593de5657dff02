using Microsoft.ML.Runtime;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan;

/// <summary>Scores synthetic rows: reads the views, asks for every score, and puts the answers together.</summary>
internal static class GenerativeEvaluation
{
    /// <exception cref="ArgumentException">Options are invalid or do not fit the columns, or the views do not fit each other.</exception>
    /// <exception cref="OperationCanceledException"><see cref="EvaluationOptions.Cancellation"/> was cancelled.</exception>
    public static GenerativeMetrics Of(IHostEnvironment environment, IDataView real, IDataView synthetic, IDataView? holdout, EvaluationOptions options)
    {
        options.Validate();
        using IChannel channel = environment.Register("Evaluate").Start("Scoring");
        var notes = new List<string>();
        EvaluatedRows rows = ScoredReader.Read(real, synthetic, holdout, options.Kinds, notes, options.Cancellation);
        RequireTarget(rows, options.Target, notes);
        if (holdout is null)
        {
            notes.Add("There are no held-out rows: privacy is scored by exact copies alone, and the yardstick of real rows is one half of them against the other.");
        }

        foreach (string note in notes)
        {
            channel.Info(MessageSensitivity.Schema, "{0}", note);
        }

        var scorecard = new ScorecardMeasures(rows, new ScorecardSettings(options.Target, options.BootstrapSamples, options.MaximumRows, options.WithYardsticks, options.Seed, options.Cancellation));
        IEnumerable<TrainerUtility> trained = options is { Target: string target, Trainers: { } trainers }
            ? trainers.Select(trainer => new TrainedModelTest(target).Of(trainer.Key, trainer.Value, real, synthetic, holdout ?? real))
            : [];
        return new GenerativeMetrics(scorecard.Scores, scorecard.Rows)
        {
            Columns = scorecard.Columns,
            Pairs = scorecard.Pairs,
            Findings = scorecard.Findings,
            Utility = [.. scorecard.Utility, .. trained],
            Notes = notes,
        };
    }

    private static void RequireTarget(EvaluatedRows rows, string? target, List<string> notes)
    {
        if (target is null)
        {
            return;
        }

        if (rows.Real.Columns.All(column => column.Name != target))
        {
            throw new ArgumentException(
                $"Target: '{target}' is none of the scored columns {string.Join(", ", rows.Real.Columns.Select(column => $"'{column.Name}'"))}. {string.Join(' ', notes)}".TrimEnd());
        }

        RequireTwoValues(rows.Real, target, "real rows");
        RequireTwoValues(rows.HeldOut, target, "held-out rows");
    }

    private static void RequireTwoValues(ScoredTable? table, string target, string what)
    {
        if (table?.Columns.Single(column => column.Name == target) is { HasTwoValues: false })
        {
            throw new ArgumentException($"Target: '{target}' is the same in all {table.RowCount} {what}: how well it is predicted cannot be measured. Accepted are rows with two values of it at least, or no target.");
        }
    }
}
