using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>One trial of an experiment.</summary>
public sealed class GenerativeRunDetail
{
    internal GenerativeRunDetail(int trial, TrialOutcome outcome, WganOptions options)
    {
        (Trial, Outcome, Options) = (trial, outcome, options);
    }

    /// <summary>Number of the trial, from 1; the first has the base options.</summary>
    public int Trial { get; }

    /// <summary>How it ended.</summary>
    public TrialOutcome Outcome { get; }

    /// <summary>The options that it was trained with.</summary>
    public WganOptions Options { get; }

    /// <summary>What it changed of the base options, for people.</summary>
    public string TrainerName { get; internal init; } = "";

    /// <summary>Dimensions of the search space and their values, in the space's order; empty for the base options where they are no point of the space.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; internal init; } = [];

    /// <summary>How long the trial took, scoring included.</summary>
    public double RuntimeInSeconds { get; internal init; }

    /// <summary>How long its training took.</summary>
    public double TrainingSeconds { get; internal init; }

    /// <summary>The scores of its rows against the training rows and the validation rows; null where it was not completed, or was read from a checkpoint file.</summary>
    public GenerativeMetrics? ValidationMetrics { get; internal init; }

    /// <summary>The same scores as a list, which checkpoint files keep; empty where it was not completed.</summary>
    public IReadOnlyList<GenerativeScore> Scores { get; internal init; } = [];

    /// <summary>How far the objective's score is from the best possible; lower is better, infinite where it was not completed.</summary>
    public double Loss { get; internal init; } = double.PositiveInfinity;

    /// <summary>Whether its rows keep within the <see cref="GenerativeExperimentSettings.PrivacyGate"/>; of a trial that was not completed: false.</summary>
    public bool PassesPrivacyGate { get; internal init; }

    /// <summary>The trained model; null where it was not completed, or was disposed of because only the best is kept (<see cref="GenerativeExperimentSettings.KeepModels"/>).</summary>
    public WganTransformer? Model { get; internal set; }

    /// <summary>Why it failed; null where it did not. Of a trial from a checkpoint file only its message is kept.</summary>
    public Exception? Exception { get; internal init; }

    /// <summary>The last held-out score of its training (<see cref="TrainingStep.HeldOutScore"/>); null where there was none.</summary>
    public double? HeldOutScore => Curve.Scores.Count == 0 ? null : Curve.Scores[^1];

    internal SearchPoint? Point { get; init; }

    internal HeldOutCurve Curve { get; init; } = HeldOutCurve.Empty;

    internal ScoreSet ScoreSet => field ??= new ScoreSet(Scores);

    /// <summary>The order of leaderboards: those that pass the gate by loss, those that do not by loss, the abandoned by held-out score, the failed.</summary>
    internal (int Rank, double Loss, int Trial) Standing => Outcome switch
    {
        TrialOutcome.Completed when double.IsFinite(Loss) => (PassesPrivacyGate ? 0 : 1, Loss, Trial),
        TrialOutcome.Abandoned => (2, HeldOutScore ?? double.PositiveInfinity, Trial),
        _ => (3, double.PositiveInfinity, Trial),
    };

    /// <summary>Whether it may win.</summary>
    internal bool MayWin => Standing.Rank == 0;

    /// <summary>For logs: number, name and how it went.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"trial {Trial} ({TrainerName}): {Outcome} after {RuntimeInSeconds:F1} s{(double.IsFinite(Loss) ? $", loss {Loss:F4}" : "")}{(Exception is null ? "" : $", {Exception.Message}")}");
}
