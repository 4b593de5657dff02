using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The two players and their moves: one critic step, one generator step (Arjovsky et al. 2017, algorithm 1).</summary>
internal sealed class Game : IDisposable
{
    private readonly IRealRows _data;
    private readonly GeneratorNetwork _generator;
    private readonly CriticPlayer _critic;
    private readonly RandomSource _random;
    private readonly FlatOptimizer _generatorOptimizer;
    private readonly int _batchSize;

    public Game(
        IRealRows data, GeneratorNetwork generator, MultilayerCritic critic, LipschitzConstraint constraint, Optimizer optimizer, int batchSize, RandomSource random)
    {
        _data = data;
        _generator = generator;
        _critic = new CriticPlayer(critic, constraint, optimizer, batchSize, random);
        _batchSize = batchSize;
        _random = random;
        _generatorOptimizer = optimizer.For(generator.Parameters);
        Losses = zeros(3, device: critic.Values.device).DetachFromDisposeScope();
    }

    /// <summary>Critic loss, Wasserstein estimate and generator loss of the last steps, [3], on the device.</summary>
    public Tensor Losses { get; }

    /// <summary>A critic step on a fresh real and fake batch.</summary>
    public void StepCritic(double rate)
    {
        using var scope = NewDisposeScope();
        (Tensor loss, Tensor estimate) = _critic.Step(_data.Draw(_batchSize, _random), Fake(), rate);
        Record(0, loss);
        Record(1, estimate);
    }

    /// <summary>generator loss = −mean f(g(z)); a step of the optimizer.</summary>
    public void StepGenerator(double rate)
    {
        using var scope = NewDisposeScope();
        Tensor y = _generator.Generate(_random.Normal(_batchSize, _generator.LatentWidth));
        Tensor loss = _critic.Network.Score(y).mean().neg();

        _generator.Parameters.Gradient.zero_();
        loss.backward();
        _generatorOptimizer.Step(rate);
        Record(2, loss.detach());
    }

    /// <summary>The critic's mean slope between a fresh real and fake batch, for reports.</summary>
    public Tensor MeanSlope()
    {
        using IDisposable noGradient = no_grad();
        Tensor z = Interpolation.Between(_data.Draw(_batchSize, _random), Fake(), _random);
        return Slope.At(_critic.Network, z).mean();
    }

    /// <summary>A close look at the critic on a fresh real and fake batch.</summary>
    public CriticDiagnosis Diagnose()
    {
        using var scope = NewDisposeScope();
        return _critic.Diagnose(_data.Draw(_batchSize, _random), Fake());
    }

    public void Dispose()
    {
        _critic.Dispose();
        _generatorOptimizer.Dispose();
        Losses.Dispose();
    }

    // No gradient flows into the generator from the critic's step.
    private Tensor Fake()
    {
        using IDisposable noGradient = no_grad();
        return _generator.Generate(_random.Normal(_batchSize, _generator.LatentWidth));
    }

    private void Record(int index, Tensor value) => Losses.narrow(0, index, 1).copy_(value);
}
