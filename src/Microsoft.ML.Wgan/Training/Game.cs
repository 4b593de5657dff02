using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The two players and their moves: one critic step, one generator step (Arjovsky et al. 2017, algorithm 1).</summary>
internal sealed class Game : IDisposable
{
    private readonly TrainingData _data;
    private readonly GeneratorNetwork _generator;
    private readonly MultilayerCritic _critic;
    private readonly LipschitzConstraint _constraint;
    private readonly RandomSource _random;
    private readonly FlatAdam _generatorOptimizer;
    private readonly FlatAdam _criticOptimizer;
    private readonly int _batchSize;
    private readonly Tensor _fakeMinusReal;

    public Game(TrainingData data, GeneratorNetwork generator, MultilayerCritic critic, LipschitzConstraint constraint, int batchSize, RandomSource random)
    {
        _data = data;
        _generator = generator;
        _critic = critic;
        _constraint = constraint;
        _batchSize = batchSize;
        _random = random;
        _generatorOptimizer = new FlatAdam(generator.Parameters);
        _criticOptimizer = new FlatAdam(critic.Parameters);

        // The scores of a fake and a real batch, stacked, times this, summed, are mean f(y) − mean f(x).
        using var scope = NewDisposeScope();
        Device device = critic.Parameters.Values.device;
        Tensor share = full(batchSize, 1f / batchSize, device: device);
        _fakeMinusReal = cat([share, share.neg()]).DetachFromDisposeScope();
        Losses = zeros(3, device: device).DetachFromDisposeScope();
    }

    /// <summary>Critic loss, Wasserstein estimate and generator loss of the last steps, [3], on the device.</summary>
    public Tensor Losses { get; }

    /// <summary>critic loss = mean f(y) − mean f(x) + Penalty(f, x, y); a step of the optimizer; Project(f).</summary>
    public void StepCritic(double rate)
    {
        using var scope = NewDisposeScope();
        Tensor x = _data.Draw(_batchSize, _random);
        Tensor y = Fake();
        Tensor difference = _critic.Score(cat([y, x], 0)).dot(_fakeMinusReal);
        Tensor? penalty = _constraint.Penalty(_critic, x, y, _random);
        Tensor loss = penalty is null ? difference : difference.add(penalty);

        _critic.Parameters.Gradient.zero_();
        loss.backward();
        _criticOptimizer.Step(rate);
        _constraint.Project(_critic);
        Record(0, loss);
        Record(1, difference.neg());
    }

    /// <summary>generator loss = −mean f(g(z)); a step of the optimizer.</summary>
    public void StepGenerator(double rate)
    {
        using var scope = NewDisposeScope();
        Tensor y = _generator.Generate(_random.Normal(_batchSize, _generator.Shape.LatentWidth));
        Tensor loss = _critic.Score(y).mean().neg();

        _generator.Parameters.Gradient.zero_();
        loss.backward();
        _generatorOptimizer.Step(rate);
        Record(2, loss);
    }

    /// <summary>The critic's mean slope between a fresh real and fake batch, for reports.</summary>
    public Tensor MeanSlope()
    {
        using IDisposable noGradient = no_grad();
        Tensor z = Interpolation.Between(_data.Draw(_batchSize, _random), Fake(), _random);
        return Slope.At(_critic, z).mean();
    }

    public void Dispose()
    {
        _generatorOptimizer.Dispose();
        _criticOptimizer.Dispose();
        _fakeMinusReal.Dispose();
        Losses.Dispose();
    }

    // No gradient flows into the generator from the critic's step.
    private Tensor Fake()
    {
        using IDisposable noGradient = no_grad();
        return _generator.Generate(_random.Normal(_batchSize, _generator.Shape.LatentWidth));
    }

    private void Record(int index, Tensor value) => Losses.narrow(0, index, 1).copy_(value.detach());
}
