using System.Diagnostics;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Trains and scores one trial.</summary>
/// <param name="settings">What is made best.</param>
/// <param name="fit">Trains.</param>
/// <param name="score">Scores.</param>
/// <param name="train">The rows to learn.</param>
/// <param name="validation">The rows to score beside them.</param>
internal sealed class TrialRunner(
    GenerativeExperimentSettings settings, Func<WganOptions, IDataView, WganTransformer> fit, RowScoring score, IDataView train, IDataView validation)
{
    private readonly EvaluationOptions _evaluation = settings.Evaluation with
    {
        Target = settings.Objective.Target ?? settings.Evaluation.Target,
        Cancellation = settings.Cancellation,
        WithYardsticks = false,
    };

    private readonly Lazy<long> _rowCount = new(() => DataViewRows.Count(train));

    /// <summary>Runs a trial.</summary>
    /// <param name="plan">What to train.</param>
    /// <param name="limit">The longest time its training may take.</param>
    /// <param name="others">How the trials before it went.</param>
    /// <returns>How it went, with its model if it was completed; null if the user ended it.</returns>
    public GenerativeRunDetail? Run(TrialPlan plan, TimeSpan? limit, IReadOnlyList<HeldOutCurve> others)
    {
        var clock = Stopwatch.StartNew();
        RunOptions run = plan.Options.Run with { MaxTime = limit };
        using var watch = new TrialWatch(settings.Abandonment, others, run, settings.Cancellation);
        WganTransformer? model = null;
        double trained = 0;
        try
        {
            model = fit(plan.Options with { Run = run with { Progress = watch, Cancellation = watch.Cancellation } }, train);
            trained = clock.Elapsed.TotalSeconds;
            GenerativeMetrics metrics = score(train, model.Generate(_rowCount.Value, settings.TrainingSeed), validation, _evaluation);
            return Detail(plan, TrialOutcome.Completed, clock, trained, watch.Whole(), metrics, model);
        }
        catch (OperationCanceledException) when (watch.IsAbandoned && model is null)
        {
            return Detail(plan, TrialOutcome.Abandoned, clock, clock.Elapsed.TotalSeconds, watch.Curve);
        }
        catch (OperationCanceledException) when (settings.Cancellation.IsCancellationRequested || plan.Options.Run.Cancellation.IsCancellationRequested)
        {
            model?.Dispose();
            return null;
        }
        catch (Exception fault)
        {
            model?.Dispose();
            return Detail(plan, TrialOutcome.Failed, clock, trained > 0 ? trained : clock.Elapsed.TotalSeconds, watch.Curve, fault: fault);
        }
    }

    private static GenerativeRunDetail Detail(
        TrialPlan plan, TrialOutcome outcome, Stopwatch clock, double trained, HeldOutCurve curve, GenerativeMetrics? metrics = null, WganTransformer? model = null, Exception? fault = null)
    {
        var scores = new ScoreSet(metrics?.Scores ?? []);
        return new GenerativeRunDetail(plan.Trial, outcome, plan.Options)
        {
            Point = plan.Point,
            Settings = plan.Settings,
            TrainerName = plan.Name,
            RuntimeInSeconds = clock.Elapsed.TotalSeconds,
            TrainingSeconds = trained,
            ValidationMetrics = metrics,
            Scores = metrics?.Scores ?? [],
            Loss = plan.Objective.Loss(scores),
            PassesPrivacyGate = metrics is not null && plan.Gate?.Passes(scores) != false,
            Curve = curve,
            Model = model,
            Exception = fault,
        };
    }
}
