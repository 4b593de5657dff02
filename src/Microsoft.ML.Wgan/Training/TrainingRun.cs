using System.Globalization;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>One training from its first step, or from a saved state, to its end: steps, reports, checkpoints, and the way back when it diverges.</summary>
internal sealed class TrainingRun
{
    // A state to go back to is not much older: copying it costs about as much as a few steps.
    private const int StepsBetweenStates = 200;
    private const double SlowerAfterRollback = 0.5;

    private readonly WganOptions _options;
    private readonly TrainingParts _parts;
    private readonly StepSchedule _schedule;
    private readonly ICheckpoints? _checkpoints;
    private readonly Action<string>? _log;
    private readonly List<TrainingStep> _history = [];
    private TrainingState _good;
    private TimeSpan _savedAt;
    private double _progress;
    private int _step;
    private int _rollbacks;

    /// <param name="options">What the user set, settled.</param>
    /// <param name="rowCount">Rows of the table.</param>
    /// <param name="parts">What moves.</param>
    /// <param name="checkpoints">Where states go and where to start; null for neither.</param>
    /// <param name="log">Receives sentences worth knowing.</param>
    public TrainingRun(WganOptions options, int rowCount, TrainingParts parts, ICheckpoints? checkpoints, Action<string>? log)
    {
        _options = options;
        _parts = parts;
        _checkpoints = checkpoints;
        _log = log;
        _schedule = new StepSchedule(options.Training, options.Run, rowCount);
        if (checkpoints?.Start is { } start)
        {
            Restore(start);
            (_rollbacks, Ending, _savedAt) = (start.Rollbacks, start.Ending, start.Elapsed);
            _schedule.GoOnAfter(start.Elapsed);
        }

        _good = Take();
    }

    /// <summary>Why training ended, and what was found of held-out rows; null where none were held out.</summary>
    public string? Ending { get; private set; }

    /// <summary>The reports made while training.</summary>
    public IReadOnlyList<TrainingStep> History => _history;

    /// <summary>Plays the game to its end.</summary>
    /// <exception cref="OperationCanceledException">Training was cancelled; its state was saved.</exception>
    /// <exception cref="TrainingDivergedException">It diverged once more than it may.</exception>
    public void Play()
    {
        while (_progress < 1)
        {
            if (_options.Run.Cancellation.IsCancellationRequested)
            {
                SaveIfSound();
                _options.Run.Cancellation.ThrowIfCancellationRequested();
            }

            PlayStep();
            bool reports = IsAt(_options.Run.ReportEvery), evaluates = _parts.Watch is not null && IsAt(_schedule.StepsBetweenEvaluations);
            bool saves = _checkpoints is not null && (_progress >= 1 || IsDue(_checkpoints.When)), looks = saves || reports || evaluates || IsAt(Soundness.CheckEvery);
            if (looks && Soundness.Of(_parts) is { IsSound: false } seen)
            {
                GoBack(seen);
                continue;
            }

            if (evaluates)
            {
                Evaluate(_parts.Watch!);
            }

            if (_parts.Pictures is not null && IsAt(_options.Image!.ProgressEvery))
            {
                _parts.Pictures.Show(_step);
            }

            if (reports)
            {
                Report();
            }

            if (saves || (looks && _step - _good.Step >= StepsBetweenStates))
            {
                _good = Take();
            }

            if (saves)
            {
                Save();
            }
        }
    }

    private bool IsAt(int every) => _step % every == 0 || _progress >= 1;

    private void PlayStep()
    {
        _step++;
        _parts.Game.BatchSize = _schedule.BatchSize(_progress);
        double criticRate = _schedule.CriticRate(_progress);
        int criticSteps = _schedule.CriticSteps(_step);
        for (int i = 0; i < criticSteps; i++)
        {
            _parts.Game.StepCritic(criticRate);
        }

        _parts.Game.StepGenerator(_schedule.GeneratorRate(_progress));
        _parts.Average.Update();
        _progress = _schedule.Progress(_step);
    }

    private void Evaluate(HeldOutWatch watch)
    {
        watch.Evaluate(_step);
        if (watch.IsOver && _progress >= EarlyStopping.EarliestShare)
        {
            _schedule.CoolDown(_step);
        }

        if (_progress >= 1)
        {
            string why = _schedule.IsCoolingDown ? "the held-out score had stopped getting better" : _schedule.IsOutOfTime ? "the time was up" : "all steps were made";
            Ending = $"Stopped after {_step} of {_schedule.TotalSteps} steps because {why}; {watch.KeepBest()}.";
        }
    }

    private void Report()
    {
        using var scope = NewDisposeScope();
        float[] values = cat([_parts.Game.Losses, _parts.Game.MeanSlope().view(1)]).cpu().data<float>().ToArray();
        var report = new TrainingStep(_step, _schedule.TotalSteps, values[0], values[2], values[1], values[3], _schedule.Elapsed)
        {
            HeldOutScore = _parts.Watch?.Score,
            Diagnosis = _step % _options.Run.DiagnoseEvery == 0 ? _parts.Game.Diagnose() : null,
        };
        _history.Add(report);
        _options.Run.Progress?.Report(report);
    }

    // What is saved is what the run itself would go back to.
    private void Save()
    {
        _checkpoints!.Save(_good);
        _savedAt = _schedule.Elapsed;
    }

    private void SaveIfSound()
    {
        if (_checkpoints is not null && (_step == 0 || Soundness.Of(_parts).IsSound))
        {
            _good = Take();
            Save();
        }
    }

    private bool IsDue(CheckpointOptions when) => (when.EverySteps is int steps && _step % steps == 0) || _schedule.Elapsed - _savedAt >= when.LongestTime;

    private void GoBack(Soundness seen)
    {
        if (_rollbacks >= _options.Training.MostRollbacks)
        {
            throw new TrainingDivergedException(DivergedMessage(seen), [.. _history]);
        }

        int from = _step;
        Restore(_good);
        _rollbacks++;
        double share = Math.Pow(SlowerAfterRollback, _rollbacks);
        _schedule.Slow(share);
        _log?.Invoke(string.Create(
            CultureInfo.InvariantCulture,
            $"Training diverged at generator step {from} (critic loss {seen.CriticLoss:G4}, generator loss {seen.GeneratorLoss:G4}); going on from step {_step} at {share:G3} of the rate."));
    }

    private TrainingState Take()
    {
        var taker = new StateTaker();
        _parts.Visit(taker);
        _schedule.Visit(taker);
        TrainingStep[] history = [.. _history.Select(step => step.Diagnosis is null ? step : step with { Diagnosis = null })];
        return new TrainingState(_step, _progress, _schedule.Elapsed, _rollbacks, Ending, history, taker.Numbers, taker.Tensors);
    }

    private void Restore(TrainingState state)
    {
        var restorer = new StateRestorer(state);
        _parts.Visit(restorer);
        _schedule.Visit(restorer);
        restorer.RequireEnd();
        (_step, _progress) = (state.Step, state.Progress);
        if (_history.Count == 0)
        {
            _history.AddRange(state.History);
        }

        _history.RemoveAll(report => report.Step > _step);
    }

    private string DivergedMessage(Soundness seen)
    {
        string last = _history.Count == 0
            ? "no sound losses were reported before"
            : string.Create(CultureInfo.InvariantCulture, $"the last sound ones, at step {_history[^1].Step}, were critic {_history[^1].CriticLoss:G4} and generator {_history[^1].GeneratorLoss:G4}");
        string back = _rollbacks == 0 ? "" : $"; it had gone back {_rollbacks} time(s) before, each time to half the rate";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Training diverged: at generator step {_step} of {_schedule.TotalSteps} the losses are critic {seen.CriticLoss}, generator {seen.GeneratorLoss}; {last}{back}. Lower Training.LearningRate ({_options.Training.Rate}) or choose another Lipschitz constraint ({_options.Lipschitz}).");
    }
}
