using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The two players and their moves: one critic step, one generator step (Arjovsky et al. 2017, algorithm 1).</summary>
internal sealed class Game : IDisposable
{
    private readonly IGameRows _rows;
    private readonly GeneratorNetwork _generator;
    private readonly CriticPlayer _critic;
    private readonly RandomSource _random;
    private readonly FlatOptimizer _generatorOptimizer;

    public Game(
        IRealRows data, GeneratorNetwork generator, TrainableCritic critic, LipschitzConstraint constraint, Optimizer optimizer, int batchSize, RandomSource random)
        : this(new LatentRows(data, generator), generator, critic, constraint, optimizer, batchSize, random)
    {
    }

    public Game(
        IGameRows rows, GeneratorNetwork generator, TrainableCritic critic, LipschitzConstraint constraint, Optimizer optimizer, int batchSize, RandomSource random)
    {
        _rows = rows;
        _generator = generator;
        _critic = new CriticPlayer(critic, constraint, optimizer, random);
        BatchSize = batchSize;
        _random = random;
        _generatorOptimizer = optimizer.For(generator.Parameters);
        Losses = zeros(3, device: critic.Values.device).DetachFromDisposeScope();
    }

    /// <summary>Rows in a batch, from the next step on.</summary>
    public int BatchSize { get; set; }

    /// <summary>Critic loss, Wasserstein estimate and generator loss of the last steps, [3], on the device.</summary>
    public Tensor Losses { get; }

    /// <summary>A critic step on a fresh real and fake batch.</summary>
    public void StepCritic(double rate)
    {
        using var scope = NewDisposeScope();
        (Tensor x, Tensor y) = _rows.Pair(BatchSize, _random);
        (Tensor loss, Tensor estimate) = _critic.Step(x, y, rate);
        Record(0, loss);
        Record(1, estimate);
    }

    /// <summary>generator loss = −mean f(g(z)); a step of the optimizer.</summary>
    public void StepGenerator(double rate)
    {
        using var scope = NewDisposeScope();
        using ParameterBlock.Frozen critic = _critic.Network.Parameters.Freeze();
        Tensor y = _rows.Fake(BatchSize, _random);
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
        (Tensor x, Tensor y) = _rows.Pair(BatchSize, _random);
        Tensor z = Interpolation.Between(x, y, _random);
        return Slope.At(_critic.Network, z).mean();
    }

    /// <summary>A close look at the critic on a fresh real and fake batch.</summary>
    public CriticDiagnosis Diagnose()
    {
        using var scope = NewDisposeScope();
        (Tensor x, Tensor y) = _rows.Pair(BatchSize, _random);
        return _critic.Diagnose(x, y);
    }

    /// <summary>Visits both players, and how far the draws have come.</summary>
    public void Visit(StateVisitor state)
    {
        state.Visit("critic", _critic.Visit);
        state.Visit("generator.weights", _generator.Parameters.Values);
        state.Visit("generator.optimizer", _generatorOptimizer.Visit);
        state.Visit("random", _random.Visit);
        state.Visit("losses", Losses);
    }

    public void Dispose()
    {
        _critic.Dispose();
        _generatorOptimizer.Dispose();
        Losses.Dispose();
    }

    private void Record(int index, Tensor value) => Losses.narrow(0, index, 1).copy_(value);
}
