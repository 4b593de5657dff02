using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>A trial as a checkpoint file keeps it.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Point">Its values, dimension by dimension; null for base options that are no point of the space.</param>
/// <param name="Settings">The same for people; not read.</param>
/// <param name="RuntimeInSeconds">How long it took.</param>
/// <param name="TrainingSeconds">How long its training took.</param>
/// <param name="Scores">What was measured.</param>
/// <param name="Curve">How its held-out score went.</param>
/// <param name="Diverged">Whether it failed because its losses were not finite.</param>
/// <param name="Fault">Message of the exception that it failed with.</param>
internal sealed record RecordedTrial(
    int Trial,
    TrialOutcome Outcome,
    IReadOnlyList<double>? Point,
    IReadOnlyDictionary<string, string> Settings,
    double RuntimeInSeconds,
    double TrainingSeconds,
    IReadOnlyList<GenerativeScore> Scores,
    HeldOutCurve Curve,
    bool Diverged,
    string? Fault)
{
    public static RecordedTrial Of(GenerativeRunDetail run) => new(
        run.Trial, run.Outcome, run.Point?.Values, run.Settings.ToDictionary(), run.RuntimeInSeconds, run.TrainingSeconds, run.Scores, run.Curve, run.Exception is TrainingDivergedException, run.Exception?.Message);

    /// <exception cref="InvalidDataException">The point is not of the space.</exception>
    public GenerativeRunDetail Restored(TrialPlan plan) => new(Trial, Outcome, plan.Options)
    {
        Point = plan.Point,
        Settings = plan.Settings,
        TrainerName = plan.Name,
        RuntimeInSeconds = RuntimeInSeconds,
        TrainingSeconds = TrainingSeconds,
        Scores = Scores,
        Loss = plan.Objective.Loss(new ScoreSet(Scores)),
        PassesPrivacyGate = Outcome == TrialOutcome.Completed && plan.Gate?.Passes(new ScoreSet(Scores)) != false,
        Curve = Curve,
        Exception = Fault is null ? null : Diverged ? new TrainingDivergedException(Fault) : new InvalidOperationException(Fault),
    };
}
