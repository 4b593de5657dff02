using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>A critic trained between two fixed distributions: what does a constraint make of it when the generator stands still?</summary>
public sealed class ToyCritic : IDisposable
{
    private readonly WganOptions _options;
    private readonly RandomSource _random;
    private readonly PointRows _real;
    private readonly PointRows _opponent;
    private readonly CriticPlayer _player;

    /// <summary>Makes a critic with fresh weights.</summary>
    /// <param name="real">The distribution that should score high.</param>
    /// <param name="opponent">The distribution that should score low, of the same width.</param>
    /// <param name="options">Critic's sizes (Networks), rate, batch and optimizer (Training), constraint (Lipschitz), device (Run) and seed; the rest is not looked at. The rate is constant.</param>
    /// <exception cref="ArgumentException">Options are invalid, or the widths differ.</exception>
    public ToyCritic(ToyDistribution real, ToyDistribution opponent, WganOptions options)
    {
        ArgumentNullException.ThrowIfNull(real);
        ArgumentNullException.ThrowIfNull(opponent);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (real.Width != opponent.Width)
        {
            throw new ArgumentException($"The opponent's points have {opponent.Width} coordinates, the real ones {real.Width}.", nameof(opponent));
        }

        using var scope = NewDisposeScope();
        var setting = new ToySetting(options);
        _options = options;
        _random = setting.CreateRandom();
        _real = setting.Pool(real, 1);
        _opponent = setting.Pool(opponent, 2);
        MultilayerCritic network = NetworkFactory.CreateCritic(real.Width, options.Networks, options.Lipschitz, setting.Stream(2), setting.Device);
        _player = new CriticPlayer(network, options.Lipschitz, options.Training.Optimizer, _random);
    }

    /// <summary>Makes critic steps.</summary>
    /// <param name="criticSteps">How many.</param>
    /// <returns>The mean of E[f(x)] − E[f(y)] over the last tenth of them: an estimate of the distance, up to the slope that the constraint leaves.</returns>
    public double Train(int criticSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(criticSteps, 1);
        using var threads = new ThreadSetting(_options.Run.Threads);
        int first = criticSteps - Math.Max(1, criticSteps / 10);
        double sum = 0;
        for (int step = 0; step < criticSteps; step++)
        {
            using var scope = NewDisposeScope();
            int batch = _options.Training.Batch;
            (_, Tensor estimate) = _player.Step(_real.Draw(batch, _random), _opponent.Draw(batch, _random), _options.Training.Rate);
            sum += step >= first ? estimate.item<float>() : 0;
        }

        return sum / (criticSteps - first);
    }

    /// <summary>f at points.</summary>
    /// <param name="points">Where.</param>
    public float[] Score(PointCloud points) => CriticAt.Scores(_player.Network, points);

    /// <summary>‖∇f‖ at points.</summary>
    /// <param name="points">Where.</param>
    public float[] Slopes(PointCloud points) => CriticAt.Slopes(_player.Network, points);

    /// <summary>A close look at the critic on a fresh batch of both.</summary>
    public CriticDiagnosis Diagnose()
    {
        using var scope = NewDisposeScope();
        int batch = _options.Training.Batch;
        return _player.Diagnose(_real.Draw(batch, _random), _opponent.Draw(batch, _random));
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        _player.Network.Dispose();
        _player.Dispose();
        _real.Dispose();
        _opponent.Dispose();
        _random.Dispose();
    }
}
