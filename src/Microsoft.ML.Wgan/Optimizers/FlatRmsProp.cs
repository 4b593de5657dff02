using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Optimizers;

/// <summary>The mean square of <see cref="RmsProp"/> over all parameters of a network; equal to torch's RMSProp (tested).</summary>
internal sealed class FlatRmsProp : FlatOptimizer
{
    private readonly ParameterBlock _parameters;
    private readonly Tensor _meanSquare;
    private readonly Tensor _denominator;
    private readonly Scalar _keep;
    private readonly Scalar _take;
    private readonly Scalar _epsilon = 1e-8;

    public FlatRmsProp(ParameterBlock parameters, double smoothing)
    {
        _parameters = parameters;
        _meanSquare = zeros_like(parameters.Values).DetachFromDisposeScope();
        _denominator = zeros_like(parameters.Values).DetachFromDisposeScope();
        _keep = smoothing;
        _take = 1 - smoothing;
    }

    /// <inheritdoc/>
    public override void Step(double rate)
    {
        Tensor gradient = _parameters.Gradient;
        using Scalar scale = -rate;
        _meanSquare.mul_(_keep).addcmul_(gradient, gradient, _take);
        _denominator.copy_(_meanSquare).sqrt_().Increase(_epsilon);
        _parameters.Values.addcdiv_(gradient, _denominator, scale);
    }

    /// <inheritdoc/>
    public override void Visit(StateVisitor state) => state.Visit("mean-square", _meanSquare);

    public override void Dispose()
    {
        _meanSquare.Dispose();
        _denominator.Dispose();
        _keep.Dispose();
        _take.Dispose();
        _epsilon.Dispose();
    }
}
