using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
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
    private readonly Action<int, byte[][]>? _pictures;

    /// <param name="table">The encoded rows.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="device">Where to train.</param>
    /// <param name="seed">Of all draws.</param>
    /// <param name="conditions">Which columns may be given; null or none: the generator takes no condition.</param>
    /// <param name="pictures">Receives generated pictures now and then, with the step; null for none.</param>
    public AdversarialTrainer(
        EncodedTable table, WganOptions options, Device device, ulong seed, ConditionLayout? conditions = null, Action<int, byte[][]>? pictures = null)
    {
        _pictures = pictures;
        _table = table;
        _options = options.Settled();
        _device = device;
        _seed = seed;
        _conditions = conditions is { Width: > 0 } ? conditions : null;
    }

    /// <summary>Where states go and where to start; null for neither.</summary>
    public ICheckpoints? Checkpoints { get; init; }

    /// <summary>Receives sentences worth knowing while training.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>The critic as the game left it; null before.</summary>
    public CriticWeights? Critic { get; private set; }

    /// <summary>Why training ended, and what was found of held-out rows; null where none were held out.</summary>
    public string? Ending { get; private set; }

    /// <summary>The reports made while training.</summary>
    public IReadOnlyList<TrainingStep> History { get; private set; } = [];

    /// <summary>Plays the game to its end and freezes the averaged generator.</summary>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    /// <exception cref="TrainingDivergedException">Training diverged once more than it may.</exception>
    /// <exception cref="InsufficientMemoryException">The device's memory, or the machine's, does not suffice.</exception>
    public TrainedGenerator Train()
    {
        int heldOut = HeldOutRows.PutLast(_table, _options.Training.EarlyStopping, Stream(4));
        try
        {
            return Play(heldOut);
        }
        catch (Exception fault) when (MemoryFault.Is(fault))
        {
            throw MemoryFault.Explained(fault, _options, _device.ToString());
        }
        finally
        {
            HeldOutRows.PutBack(_table, heldOut, Stream(4));
        }
    }

    private TrainedGenerator Play(int heldOut)
    {
        using var threads = new ThreadSetting(_options.Run.Threads);
        using var scope = NewDisposeScope();
        TableLayout layout = _table.Layout;
        GeneratorShape shape = NetworkFactory.ShapeOf(layout, _options, _conditions?.Width ?? 0);

        using RandomSource random = RandomSource.On(_device, Stream(0));
        using var data = new TrainingData(_table, _device, heldOut);
        using var head = new OutputHead(layout.CategoryStart, layout.CategoryWidth, layout.Categories, _device);
        using GeneratorNetwork generator = NetworkFactory.CreateGenerator(shape, head, Stream(1), _device);
        using TrainableCritic critic = NetworkFactory.CreateCritic(shape, _options, Stream(2), _device);
        using var average = new AveragedWeights(generator.Parameters.Values, _options.Training.AveragingDecay);
        using ConditionedRows? conditions = Conditions(data, generator, Stream(3));
        using PixelAugmentation? augmentation = Augmentation(layout);
        IGameRows rows = Augmented(conditions is null ? new LatentRows(data, generator) : conditions, augmentation);
        using var game = new Game(rows, generator, critic, _options.Lipschitz, _options.Training.Optimizer, _options.Training.Batch, random);

        using HeldOutWatch? watch = heldOut > 0 ? Watch(data, generator, average) : null;
        using ProgressPictures? pictures = Pictures(data, generator, average);

        var run = new TrainingRun(_options, _table.RowCount, new TrainingParts(game, average, conditions, watch, pictures, critic.Values), Checkpoints, Log);
        try
        {
            run.Play();
        }
        finally
        {
            (History, Ending) = (run.History, run.Ending);
        }

        generator.Parameters.Values.copy_(average.Values);
        Critic = critic.ToHost();
        return GeneratorFreezer.Freeze(generator, random, conditions);
    }

    private ConditionedRows? Conditions(TrainingData data, GeneratorNetwork generator, ulong seed) => _conditions is null
        ? null
        : new ConditionedRows(data, generator, _conditions, new ConditionSampler(_table, _conditions, _options.Training.ConditionSampling, seed, data.HeldOutCount), _device);

    private PixelAugmentation? Augmentation(TableLayout layout) => layout.Image is { } picture && _options.Image!.Augments(_table.RowCount, Math.Min(picture.Width, picture.Height))
        ? new PixelAugmentation(picture, layout.NumberWidth, _device)
        : null;

    private static IGameRows Augmented(IGameRows rows, PixelAugmentation? augmentation) => augmentation is null ? rows : new AugmentedRows(rows, augmentation);

    // With draws of their own, so that showing changes nothing of what is shown.
    private ProgressPictures? Pictures(TrainingData data, GeneratorNetwork generator, AveragedWeights average)
    {
        if (_table.Layout.Image is not { } picture || _pictures is null)
        {
            return null;
        }

        using ConditionedRows? conditions = Conditions(data, generator, Stream(6));
        using RandomSource random = RandomSource.On(_device, Stream(7));
        return new ProgressPictures(picture, _table.Layout.NumberWidth, generator, average.Values, GeneratorInputs.Draw(generator, ProgressPictures.Count, random, conditions).DetachFromDisposeScope(), _pictures);
    }

    private HeldOutWatch Watch(TrainingData data, GeneratorNetwork generator, AveragedWeights average)
    {
        TableLayout layout = _table.Layout;
        RandomSource random = RandomSource.On(_device, Stream(5));
        return new HeldOutWatch(
            _options.Training.EarlyStopping!, data, generator, average.Values, layout.NumberWidth + layout.Categories.Count, layout.NumberWidth, random, Conditions(data, generator, Stream(8)));
    }

    private ulong Stream(ulong number) => CounterNoise.Hash(_seed, number, ulong.MaxValue);
}
