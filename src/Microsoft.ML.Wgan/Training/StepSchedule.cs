using System.Diagnostics;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Training;

/// <summary>How long the game lasts, how its batches grow over it and how its rates fall.</summary>
internal sealed class StepSchedule
{
    private const int Passes = 80;
    private const int FewestSteps = 3_000;
    private const int MostSteps = 10_000;

    // Share of the run after which batches have their full size.
    private const double GrowthShare = 0.5;

    // Share of the steps in which the rates fall to their end once training is cut short.
    private const double CoolDownShare = 0.1;

    private readonly TrainingOptions _training;
    private readonly TimeSpan? _maxTime;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private (int Step, double Progress)? _coolDown;
    private double _rateShare = 1;
    private TimeSpan _before;

    public StepSchedule(TrainingOptions training, RunOptions run, int rowCount)
    {
        _training = training;
        _maxTime = run.MaxTime;
        TotalSteps = training.GeneratorSteps
            ?? (int)(Math.Clamp(Passes * (long)rowCount / training.Batch, FewestSteps, MostSteps) * training.Batch / MeanBatchSize(training));
    }

    public int TotalSteps { get; }

    /// <summary>Time spent on the run, that of runs it goes on from among it.</summary>
    public TimeSpan Elapsed => _before + _clock.Elapsed;

    /// <summary>Share of the run that is over before a step, from 0 to 1: of the steps, or of the time where that runs out sooner.</summary>
    public double Progress(int step)
    {
        double ofSteps = _coolDown is (int start, double before)
            ? Math.Min(1, before + ((1 - before) * (step - start) / Math.Max(1, CoolDownShare * TotalSteps)))
            : (double)step / TotalSteps;
        return _maxTime is TimeSpan limit ? Math.Min(1, Math.Max(ofSteps, Elapsed / limit)) : ofSteps;
    }

    /// <summary>Cuts the run short: what is left of the schedule passes in a tenth of its steps, or as planned if that is sooner.</summary>
    /// <param name="step">The step after which it does.</param>
    public void CoolDown(int step)
    {
        if (_coolDown is null && step < (1 - CoolDownShare) * TotalSteps)
        {
            _coolDown = (step, Progress(step));
        }
    }

    /// <summary>Generator steps between two looks at held-out rows.</summary>
    public int StepsBetweenEvaluations => Math.Max(1, TotalSteps / (_training.EarlyStopping?.Evaluations ?? 1));

    /// <summary>Whether the time that the user gave is over.</summary>
    public bool IsOutOfTime => _maxTime is TimeSpan limit && Elapsed >= limit;

    /// <summary>Whether the run was cut short.</summary>
    public bool IsCoolingDown => _coolDown is not null;

    /// <summary>The critic's rate at a share of the run: it falls linearly to the optimizer's final share of it.</summary>
    public double CriticRate(double progress) => _training.Rate * Decay(progress);

    /// <summary>The generator's rate at a share of the run.</summary>
    public double GeneratorRate(double progress) => (_training.GeneratorLearningRate ?? _training.Rate) * Decay(progress);

    /// <summary>Rows in a batch at a share of the run.</summary>
    public int BatchSize(double progress) => progress < GrowthShare ? _training.FirstBatch : _training.Batch;

    /// <summary>Critic steps before a generator step.</summary>
    /// <param name="generatorStep">Its number, from 1.</param>
    public int CriticSteps(int generatorStep) =>
        _training.WarmUp?.StepsBefore(generatorStep - 1, _training.CriticSteps) ?? _training.CriticSteps;

    /// <summary>Lowers both rates from here on.</summary>
    /// <param name="share">Of the planned rates.</param>
    public void Slow(double share) => _rateShare = share;

    /// <summary>Counts time of a run that this one goes on from.</summary>
    /// <param name="before">How long it had run.</param>
    public void GoOnAfter(TimeSpan before) => _before = before;

    /// <summary>Visits where the rates are.</summary>
    public void Visit(StateVisitor state)
    {
        (int step, double before) = _coolDown ?? (-1, 0);
        state.Visit("cool-down.step", ref step);
        state.Visit("cool-down.progress", ref before);
        _coolDown = step < 0 ? null : (step, before);
        state.Visit("rate-share", ref _rateShare);
    }

    private static double MeanBatchSize(TrainingOptions training) => (GrowthShare * training.FirstBatch) + ((1 - GrowthShare) * training.Batch);

    private double Decay(double progress) => _rateShare * (1 - (progress * (1 - _training.Optimizer.FinalRateShare)));
}
