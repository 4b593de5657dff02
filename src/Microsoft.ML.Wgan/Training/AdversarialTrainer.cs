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
    private readonly List<TrainingStep> _history = [];

    public AdversarialTrainer(EncodedTable table, WganOptions options, Device device, ulong seed)
    {
        _table = table;
        _options = options;
        _device = device;
        _seed = seed;
    }

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
        var shape = new GeneratorShape(sizes.LatentWidth, sizes.GeneratorWidth, layout.NumberWidth, layout.CategoryWidth);

        using RandomSource random = _device.type == DeviceType.CUDA ? new DeviceRandom(Stream(0), _device) : new HostRandom(Stream(0));
        using var data = new TrainingData(_table, _device);
        using var head = new OutputHead(layout.NumberWidth, layout.CategoryWidth, layout.Categories, _device);
        using var generator = new ResidualGenerator(shape, head, Stream(1), _device);
        using var critic = CriticFactory.Create(layout.Width, sizes, _options.Lipschitz, Stream(2), _device, layout.NumberWidth);
        using var average = new AveragedWeights(generator.Parameters.Values, _options.Training.AveragingDecay);
        using var game = new Game(data, generator, critic, _options.Lipschitz, _options.Training.Optimizer, _options.Training.BatchSize, random);

        Play(game, average);
        generator.Parameters.Values.copy_(average.Values);
        return GeneratorFreezer.Freeze(generator, random);
    }

    private void Play(Game game, AveragedWeights average)
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
            if (step % _options.Run.ReportEvery == 0 || progress >= 1)
            {
                Report(game, step, schedule);
            }
        }
    }

    // The only place where the host waits for the device.
    private void Report(Game game, int step, StepSchedule schedule)
    {
        using var scope = NewDisposeScope();
        float[] values = cat([game.Losses, game.MeanSlope().view(1)]).cpu().data<float>().ToArray();
        var report = new TrainingStep(step, schedule.TotalSteps, values[0], values[2], values[1], values[3], schedule.Elapsed)
        {
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
