using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// What stands between the critic's linear layers: piecewise linear, so that its Jacobian J at a point is found going forward and
/// applied going back. Rows are [batch, units] throughout.
/// </summary>
internal abstract class Activation : IDisposable
{
    /// <summary>a(h), differentiable in h.</summary>
    public abstract Tensor Apply(Tensor h);

    /// <summary>What determines J at h, without gradient.</summary>
    public abstract Tensor Pattern(Tensor h);

    /// <summary>a(h) = J h, given the pattern of h.</summary>
    public abstract Tensor Forward(Tensor h, Tensor pattern);

    /// <summary>Jᵀ g, given the pattern of the point; differentiable in g.</summary>
    public abstract Tensor Backward(Tensor g, Tensor pattern);

    /// <summary>Slope below zero of a leaky ReLU; null for an activation that sorts pairs.</summary>
    public abstract double? NegativeSlope { get; }

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
