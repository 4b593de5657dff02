using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The exponential moving average of a network's weights: θ̄ ← d θ̄ + (1 − d) θ, with d rising from 0.1 to the decay so that the start is forgotten.</summary>
internal sealed class AveragedWeights : IDisposable
{
    private readonly Tensor _source;
    private readonly double _decay;
    private int _updates;

    public AveragedWeights(Tensor source, double decay)
    {
        _source = source;
        _decay = decay;
        Values = source.clone().DetachFromDisposeScope();
    }

    /// <summary>θ̄, [size].</summary>
    public Tensor Values { get; }

    public void Update()
    {
        _updates++;
        double decay = Math.Min(_decay, _updates / (_updates + 9.0));
        using Scalar keep = decay;
        using Scalar take = 1 - decay;
        Values.mul_(keep).add_(_source, take);
    }

    /// <summary>Visits the average and its length.</summary>
    public void Visit(StateVisitor state)
    {
        state.Visit("values", Values);
        state.Visit("updates", ref _updates);
    }

    public void Dispose() => Values.Dispose();
}
