using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Looks for the options that make the best synthetic rows of a table, in the shape of ML.NET's AutoML experiments.</summary>
/// <remarks>
/// Trial after trial: the tuner chooses options, a model is trained, rows of it are scored against training and validation rows. The first trial has the base options, so that the result says whether looking was worth it.
/// Trials differ by their options alone: seed and time are the same for all. A trial that diverges, fails or falls behind is a bad trial, and the experiment goes on.
/// </remarks>
public sealed class GenerativeExperiment
{
    private const double HeldOutShare = 0.2;
    private const ulong TunerStream = 101;

    private readonly MLContext _mlContext;
    private readonly GenerativeExperimentSettings _settings;
    private readonly Func<WganOptions, IDataView, WganTransformer> _fit;
    private readonly RowScoring _score;

    internal GenerativeExperiment(MLContext mlContext, GenerativeExperimentSettings settings, Func<WganOptions, IDataView, WganTransformer> fit, RowScoring score)
    {
        settings.Validate();
        (_mlContext, _settings, _fit, _score) = (mlContext, settings, fit, score);
    }

    /// <summary>Runs the trials, or those that a checkpoint file lacks.</summary>
    /// <param name="train">The rows to learn. They are read once or twice a trial: cache what is slow to read.</param>
    /// <param name="validation">Real rows to score by that are not learned. Null: a fifth of the training rows is drawn by the seed and held out.</param>
    /// <param name="progress">Receives every trial when it is over, those of a checkpoint file not.</param>
    /// <returns>The trials; its models are the caller's to dispose of.</returns>
    /// <exception cref="ArgumentException">The objective's target is no column of the training rows.</exception>
    /// <exception cref="InvalidOperationException">The checkpoint file is of other settings or other data.</exception>
    /// <exception cref="InvalidDataException">The checkpoint file is damaged.</exception>
    public GenerativeExperimentResult Execute(IDataView train, IDataView? validation = null, IProgress<GenerativeRunDetail>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        RequireTarget(train.Schema);
        if (validation is null)
        {
            DataOperationsCatalog.TrainTestData split = _mlContext.Data.TrainTestSplit(train, HeldOutShare, seed: _settings.Seed);
            (train, validation) = (split.TrainSet, split.TestSet);
        }

        ExperimentCheckpoint? checkpoint = _settings.CheckpointFile is { } file
            ? new ExperimentCheckpoint(_mlContext, file, ExperimentFingerprint.Of(_settings, train, validation))
            : null;
        List<GenerativeRunDetail> runs = [.. checkpoint?.Read((trial, point) => TrialPlan.Of(_settings, trial, point)) ?? []];
        var runner = new TrialRunner(_settings, _fit, _score, train, validation);
        var clock = new TrialClock(_settings, TimeSpan.FromSeconds(runs.Sum(run => run.RuntimeInSeconds)));
        while (Plan(runs, clock, out TimeSpan? limit) is { } plan && runner.Run(plan, limit, [.. runs.Select(run => run.Curve)]) is { } run)
        {
            runs.Add(run);
            GenerativeRunDetail? best = GenerativeExperimentResult.BestOf(runs);
            checkpoint?.Write(runs, best, train.Schema);
            DisposeOthers(runs, best);
            progress?.Report(run);
        }

        return new GenerativeExperimentResult(runs, _settings);
    }

    // Null when the experiment is over: enough trials, no time, nothing left to try, or the user said so.
    private TrialPlan? Plan(List<GenerativeRunDetail> runs, TrialClock clock, out TimeSpan? limit)
    {
        limit = null;
        int trial = runs.Count + 1;
        double[] trainings = [.. runs.Where(run => run.Outcome == TrialOutcome.Completed).Select(run => run.TrainingSeconds).Order()];
        double scoring = runs.Select(run => run.RuntimeInSeconds - run.TrainingSeconds).DefaultIfEmpty().Max();
        TimeSpan? typical = trainings.Length == 0 ? null : TimeSpan.FromSeconds(trainings[trainings.Length / 2]);
        if (trial > _settings.MaxTrials || _settings.Cancellation.IsCancellationRequested || !clock.TryTrain(TimeSpan.FromSeconds(scoring), typical, out limit))
        {
            return null;
        }

        GenerativeSearchSpace space = _settings.SearchSpace;
        if (trial == 1)
        {
            return TrialPlan.Of(_settings, trial, space.PointOf(_settings.BaseOptions));
        }

        SearchPoint[] tried = [.. runs.OrderBy(run => run.Standing).Select(run => run.Point).OfType<SearchPoint>()];
        ulong seed = CounterNoise.Hash(unchecked((uint)_settings.Seed), 0, TunerStream);
        return space.Dimensions.Count > 0 && _settings.Tuner.Next(space, tried, trial, seed) is { } point ? TrialPlan.Of(_settings, trial, point) : null;
    }

    // Before anything is trained: scoring would only find out afterwards, trial by trial.
    private void RequireTarget(DataViewSchema schema)
    {
        if (_settings.Objective.Target is { } target && schema.GetColumnOrNull(target) is null)
        {
            throw new ArgumentException($"The objective's target '{target}' is no column of the training rows; they have {string.Join(", ", schema.Select(column => column.Name))}.", nameof(schema));
        }
    }

    private void DisposeOthers(List<GenerativeRunDetail> runs, GenerativeRunDetail? best)
    {
        foreach (GenerativeRunDetail run in runs.Where(run => !_settings.KeepModels && run != best))
        {
            run.Model?.Dispose();
            run.Model = null;
        }
    }
}
