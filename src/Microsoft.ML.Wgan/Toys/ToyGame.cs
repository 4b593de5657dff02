using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>A Wasserstein GAN on a toy distribution, played step by step, with both players open to view.</summary>
/// <remarks>
/// The generator is a multilayer perceptron with ReLUs and as many hidden layers as the critic; points are not encoded. It is the same game as on
/// tables: the same constraints, optimizers, schedules and averaging. <see cref="ToyPresets"/> has the papers' settings.
/// </remarks>
public sealed class ToyGame : IDisposable
{
    private const int CheckEvery = 50;

    private readonly WganOptions _options;
    private readonly RandomSource _random;
    private readonly PointRows _real;
    private readonly MultilayerGenerator _generator;
    private readonly MultilayerCritic _critic;
    private readonly AveragedWeights _average;
    private readonly Game _game;
    private readonly StepSchedule _schedule;

    /// <summary>Makes both players with fresh weights.</summary>
    /// <param name="real">What is to be learned.</param>
    /// <param name="options">Sizes (Networks), game (Training), constraint (Lipschitz), device and threads (Run) and seed (1 where none is given); columns are not looked at.</param>
    /// <exception cref="ArgumentException">Options are invalid.</exception>
    /// <exception cref="InvalidOperationException">The device does not exist.</exception>
    public ToyGame(ToyDistribution real, WganOptions options)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        using var scope = NewDisposeScope();
        var setting = new ToySetting(options);
        NetworkOptions sizes = options.Networks;
        _options = options;
        _random = setting.CreateRandom();
        _real = setting.Pool(real, 1);
        _generator = new MultilayerGenerator(sizes.LatentWidth, sizes.GeneratorWidth, sizes.CriticLayers, real.Width, setting.Stream(1), setting.Device);
        _critic = NetworkFactory.CreateCritic(real.Width, sizes, options.Lipschitz, setting.Stream(2), setting.Device);
        _average = new AveragedWeights(_generator.Parameters.Values, options.Training.AveragingDecay);
        _game = new Game(_real, _generator, _critic, options.Lipschitz, options.Training.Optimizer, options.Training.Batch, _random);
        _schedule = new StepSchedule(options.Training, options.Run, options.Training.Batch);
        Width = real.Width;
    }

    /// <summary>Coordinates of a point.</summary>
    public int Width { get; }

    /// <summary>Generator steps played.</summary>
    public int Step { get; private set; }

    /// <summary>Critic steps played.</summary>
    public long CriticSteps { get; private set; }

    /// <summary>Plays on.</summary>
    /// <param name="generatorSteps">How many generator steps, each with its critic steps; may go beyond the options' number, at the last rate.</param>
    /// <exception cref="TrainingDivergedException">A loss was not finite.</exception>
    /// <exception cref="OperationCanceledException"><see cref="RunOptions.Cancellation"/> was cancelled.</exception>
    public void Play(int generatorSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generatorSteps);
        using var threads = new ThreadSetting(_options.Run.Threads);
        for (int last = Step + generatorSteps; Step < last;)
        {
            _options.Run.Cancellation.ThrowIfCancellationRequested();
            double progress = Math.Min(1, (double)Step / _schedule.TotalSteps);
            double criticRate = _schedule.CriticRate(progress);
            _game.BatchSize = _schedule.BatchSize(progress);
            Step++;
            int criticSteps = _schedule.CriticSteps(Step);
            for (int i = 0; i < criticSteps; i++)
            {
                _game.StepCritic(criticRate);
            }

            CriticSteps += criticSteps;
            _game.StepGenerator(_schedule.GeneratorRate(progress));
            _average.Update();
            if (Step % CheckEvery == 0 || Step == last)
            {
                RequireFinite();
            }
        }
    }

    /// <summary>Points of the averaged generator.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">The same seed gives the same latents.</param>
    public PointCloud Generate(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        var latent = new float[count * _generator.LatentWidth];
        CounterNoise.FillNormal(latent, Seeds.Rows(seed), 0, _generator.LatentWidth);
        Tensor own = _generator.Parameters.Values.clone();
        _generator.Parameters.Values.copy_(_average.Values);
        Tensor points = _generator.Generate(Aligned.Copy(latent, [count, _generator.LatentWidth], own.device));
        _generator.Parameters.Values.copy_(own);
        return new PointCloud(points.cpu().contiguous().data<float>().ToArray(), Width);
    }

    /// <summary>The critic f at points.</summary>
    /// <param name="points">Where.</param>
    public float[] Score(PointCloud points) => CriticAt.Scores(_critic, points);

    /// <summary>The critic's ‖∇f‖ at points.</summary>
    /// <param name="points">Where.</param>
    public float[] Slopes(PointCloud points) => CriticAt.Slopes(_critic, points);

    /// <summary>A close look at the critic on a fresh batch; what is drawn afterwards changes.</summary>
    public CriticDiagnosis Diagnose() => _game.Diagnose();

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        _game.Dispose();
        _average.Dispose();
        _critic.Dispose();
        _generator.Dispose();
        _real.Dispose();
        _random.Dispose();
    }

    private void RequireFinite()
    {
        using var scope = NewDisposeScope();
        float[] losses = _game.Losses.cpu().data<float>().ToArray();
        if (!losses.All(float.IsFinite))
        {
            throw new TrainingDivergedException(
                FormattableString.Invariant($"Training diverged: at generator step {Step} the losses are critic {losses[0]}, generator {losses[2]} ({_options.Lipschitz})."));
        }
    }
}
