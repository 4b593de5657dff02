using System.Globalization;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Trains a generator against a critic on encoded rows.</summary>
internal sealed class AdversarialTrainer
{
    private readonly EncodedTable _table;
    private readonly WganOptions _options;
    private readonly Device _device;
    private readonly ulong _seed;
    private readonly ConditionLayout? _conditions;
    private readonly List<TrainingStep> _history = [];

    /// <param name="table">The encoded rows.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="device">Where to train.</param>
    /// <param name="seed">Of all draws.</param>
    /// <param name="conditions">Which columns may be given; null or none: the generator takes no condition.</param>
    public AdversarialTrainer(EncodedTable table, WganOptions options, Device device, ulong seed, ConditionLayout? conditions = null)
    {
        _table = table;
        _options = options;
        _device = device;
        _seed = seed;
        _conditions = conditions is { Width: > 0 } ? conditions : null;
    }

    /// <summary>The critic as the game left it; null before.</summary>
    public CriticWeights? Critic { get; private set; }

    /// <summary>Why training ended, and what was found of held-out rows; null where none were held out.</summary>
    public string? Ending { get; private set; }

    /// <summary>The reports made while training.</summary>
    public IReadOnlyList<TrainingStep> History => _history;

    /// <summary>Plays the game to its end and freezes the averaged generator.</summary>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    /// <exception cref="TrainingDivergedException">A loss was not finite.</exception>
    public TrainedGenerator Train()
    {
        using var threads = new ThreadSetting(_options.Run.Threads);
        using var scope = NewDisposeScope();
        TableLayout layout = _table.Layout;
        NetworkOptions sizes = _options.Networks;
        var shape = new GeneratorShape(sizes.LatentWidth, sizes.GeneratorWidth, layout.NumberWidth, layout.CategoryWidth, _conditions?.Width ?? 0);

        using RandomSource random = _device.type == DeviceType.CUDA ? new DeviceRandom(Stream(0), _device) : new HostRandom(Stream(0));
        int heldOut = _conditions is null ? HeldOutRows.PutLast(_table, _options.Training.EarlyStopping, Stream(4)) : 0;
        using var data = new TrainingData(_table, _device, heldOut);
        HeldOutRows.PutBack(_table, heldOut, Stream(4));
        using var head = new OutputHead(layout.NumberWidth, layout.CategoryWidth, layout.Categories, _device);
        using var generator = new ResidualGenerator(shape, head, Stream(1), _device);
        using var critic = CriticFactory.Create(layout.Width + shape.ConditionWidth, sizes, _options.Lipschitz, Stream(2), _device, layout.NumberWidth);
        using var average = new AveragedWeights(generator.Parameters.Values, _options.Training.AveragingDecay);
        using ConditionedRows? conditions = Conditions(data, generator);
        IGameRows rows = conditions is null ? new LatentRows(data, generator) : conditions;
        using var game = new Game(rows, generator, critic, _options.Lipschitz, _options.Training.Optimizer, _options.Training.BatchSize, random);

        using HeldOutWatch? watch = heldOut > 0 ? Watch(data, generator, average) : null;

        Play(game, average, watch);
        generator.Parameters.Values.copy_(average.Values);
        Critic = critic.ToHost();
        return GeneratorFreezer.Freeze(generator, random, conditions);
    }

    private ConditionedRows? Conditions(TrainingData data, ResidualGenerator generator) => _conditions is null
        ? null
        : new ConditionedRows(data, generator, _conditions, new ConditionSampler(_table, _conditions, _options.Training.ConditionSampling, Stream(3)), _device);

    private void Play(Game game, AveragedWeights average, HeldOutWatch? watch)
    {
        var schedule = new StepSchedule(_options.Training, _options.Run, _table.RowCount);
        double progress = 0;
        for (int step = 1; progress < 1; step++)
        {
            _options.Run.Cancellation.ThrowIfCancellationRequested();
            double criticRate = schedule.CriticRate(progress);
            int criticSteps = schedule.CriticSteps(step);
            for (int i = 0; i < criticSteps; i++)
            {
                game.StepCritic(criticRate);
            }

            game.StepGenerator(schedule.GeneratorRate(progress));
            average.Update();
            progress = schedule.Progress(step);
            Watch(watch, step, progress, schedule);
            if (step % _options.Run.ReportEvery == 0 || progress >= 1)
            {
                Report(game, step, schedule, watch?.Score);
            }
        }
    }

    private HeldOutWatch Watch(TrainingData data, ResidualGenerator generator, AveragedWeights average)
    {
        TableLayout layout = _table.Layout;
        RandomSource random = _device.type == DeviceType.CUDA ? new DeviceRandom(Stream(5), _device) : new HostRandom(Stream(5));
        return new HeldOutWatch(
            _options.Training.EarlyStopping!, data, generator, average.Values, layout.NumberWidth + layout.Categories.Count, layout.NumberWidth, random);
    }

    private void Watch(HeldOutWatch? watch, int step, double progress, StepSchedule schedule)
    {
        if (watch is null || (step % schedule.StepsBetweenEvaluations != 0 && progress < 1))
        {
            return;
        }

        watch.Evaluate(step);
        if (watch.IsOver && progress >= EarlyStopping.EarliestShare)
        {
            schedule.CoolDown(step);
        }

        if (progress >= 1)
        {
            string why = schedule.IsCoolingDown ? "the held-out score had stopped getting better" : schedule.IsOutOfTime ? "the time was up" : "all steps were made";
            Ending = $"Stopped after {step} of {schedule.TotalSteps} steps because {why}; {watch.KeepBest()}.";
        }
    }

    // The only place where the host waits for the device.
    private void Report(Game game, int step, StepSchedule schedule, double? heldOutScore)
    {
        using var scope = NewDisposeScope();
        float[] values = cat([game.Losses, game.MeanSlope().view(1)]).cpu().data<float>().ToArray();
        var report = new TrainingStep(step, schedule.TotalSteps, values[0], values[2], values[1], values[3], schedule.Elapsed)
        {
            HeldOutScore = heldOutScore,
            Diagnosis = step % _options.Run.DiagnoseEvery == 0 ? game.Diagnose() : null,
        };
        if (!values.All(float.IsFinite))
        {
            throw new TrainingDivergedException(DivergedMessage(report));
        }

        _history.Add(report);
        _options.Run.Progress?.Report(report);
    }

    private string DivergedMessage(TrainingStep at)
    {
        string last = _history.Count == 0
            ? "no finite losses were reported before"
            : string.Create(CultureInfo.InvariantCulture, $"the last finite ones, at step {_history[^1].Step}, were critic {_history[^1].CriticLoss:G4} and generator {_history[^1].GeneratorLoss:G4}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Training diverged: at generator step {at.Step} of {at.TotalSteps} the losses are critic {at.CriticLoss}, generator {at.GeneratorLoss}; {last}. Lower Training.LearningRate ({_options.Training.LearningRate}) or choose another Lipschitz constraint ({_options.Lipschitz}).");
    }

    private ulong Stream(ulong number) => CounterNoise.Hash(_seed, number, ulong.MaxValue);
}
