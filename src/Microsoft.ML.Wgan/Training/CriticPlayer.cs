using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The critic as a player: its network, the constraint that holds it, the optimizer that moves it.</summary>
internal sealed class CriticPlayer : IDisposable
{
    private readonly LipschitzConstraint _constraint;
    private readonly FlatOptimizer _optimizer;
    private readonly RandomSource _random;
    private Tensor _fakeMinusReal;

    public CriticPlayer(TrainableCritic network, LipschitzConstraint constraint, Optimizer optimizer, RandomSource random)
    {
        Network = network;
        _constraint = constraint;
        _optimizer = optimizer.For(network.Parameters);
        _random = random;
        _fakeMinusReal = empty(0, device: network.Values.device).DetachFromDisposeScope();
        constraint.Project(network);
    }

    /// <summary>The critic f.</summary>
    public TrainableCritic Network { get; }

    /// <summary>critic loss = mean f(y) − mean f(x) + Penalty(f, x, y); a step of the optimizer; Project(f).</summary>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Fake rows, [batch, width], without gradient.</param>
    /// <param name="rate">Learning rate of the step.</param>
    /// <returns>The loss, and mean f(x) − mean f(y); scalars on the device.</returns>
    public (Tensor Loss, Tensor WassersteinEstimate) Step(Tensor x, Tensor y, double rate)
    {
        CriticBatch batch = CriticBatch.Of(Network, x, y);
        Tensor difference = batch.Scores.dot(FakeMinusReal(x.shape[0]));
        Tensor? penalty = _constraint.Penalty(batch, _random);
        Tensor loss = penalty is null ? difference : difference.Plus(penalty);

        Network.Parameters.Gradient.zero_();
        loss.backward();
        _optimizer.Step(rate);
        _constraint.Project(Network);

        // Not negated in place: without a penalty the two are one tensor.
        return (loss.detach(), difference.detach().neg());
    }

    /// <summary>A close look at the critic on a batch.</summary>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Fake rows, [batch, width], without gradient.</param>
    public CriticDiagnosis Diagnose(Tensor x, Tensor y) => CriticProbe.Diagnose(Network, _constraint, x, y, _random);

    /// <summary>Visits the critic's weights, the vectors of its layers and its optimizer.</summary>
    public void Visit(StateVisitor state)
    {
        state.Visit("weights", Network.Values);
        for (int i = 0; i < Network.Layers.Count; i++)
        {
            state.Visit($"leading-output{i}", Network.Layers[i].LeadingOutput);
        }

        state.Visit("optimizer", _optimizer.Visit);
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _fakeMinusReal.Dispose();
    }

    // The scores of a fake and a real batch, stacked, times this, summed, are mean f(y) − mean f(x). Made anew where batches grow.
    private Tensor FakeMinusReal(long batchSize)
    {
        if (_fakeMinusReal.shape[0] != 2 * batchSize)
        {
            _fakeMinusReal.Dispose();
            Tensor share = full(batchSize, 1f / batchSize, device: Network.Values.device);
            _fakeMinusReal = cat([share, share.neg()]).DetachFromDisposeScope();
        }

        return _fakeMinusReal;
    }
}
