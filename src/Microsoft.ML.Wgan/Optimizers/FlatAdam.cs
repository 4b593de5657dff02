using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Optimizers;

/// <summary>The two moments of <see cref="Adam"/> over all parameters of a network; equal to torch's Adam (tested).</summary>
internal sealed class FlatAdam : FlatOptimizer
{
    private const double Epsilon = 1e-8;

    private readonly ParameterBlock _parameters;
    private readonly double _beta1;
    private readonly double _beta2;
    private readonly Tensor _firstMoment;
    private readonly Tensor _secondMoment;
    private readonly Tensor _denominator;
    private readonly Tensor _oneMinusBeta1;
    private readonly Scalar _keep;
    private readonly Scalar _take;
    private int _steps;

    public FlatAdam(ParameterBlock parameters, double beta1, double beta2)
    {
        _parameters = parameters;
        _beta1 = beta1;
        _beta2 = beta2;
        _firstMoment = zeros_like(parameters.Values).DetachFromDisposeScope();
        _secondMoment = zeros_like(parameters.Values).DetachFromDisposeScope();
        _denominator = zeros_like(parameters.Values).DetachFromDisposeScope();
        _oneMinusBeta1 = tensor((float)(1 - beta1), device: parameters.Values.device).DetachFromDisposeScope();
        _keep = beta2;
        _take = 1 - beta2;
    }

    /// <inheritdoc/>
    public override void Step(double rate)
    {
        _steps++;
        Tensor gradient = _parameters.Gradient;
        _firstMoment.lerp_(gradient, _oneMinusBeta1);
        _secondMoment.mul_(_keep).addcmul_(gradient, gradient, _take);

        // θ −= [α √c₂ / c₁] · m / (√v + ε √c₂) with c₁ = 1 − β₁ᵗ and c₂ = 1 − β₂ᵗ: the corrections become two numbers.
        double correction1 = 1 - Math.Pow(_beta1, _steps);
        double correction2 = Math.Sqrt(1 - Math.Pow(_beta2, _steps));
        using Scalar epsilon = Epsilon * correction2;
        using Scalar scale = -rate * correction2 / correction1;
        _denominator.copy_(_secondMoment).sqrt_().Increase(epsilon);
        _parameters.Values.addcdiv_(_firstMoment, _denominator, scale);
    }

    /// <inheritdoc/>
    public override void Visit(StateVisitor state)
    {
        state.Visit("first-moment", _firstMoment);
        state.Visit("second-moment", _secondMoment);
        state.Visit("steps", ref _steps);
    }

    public override void Dispose()
    {
        _firstMoment.Dispose();
        _secondMoment.Dispose();
        _denominator.Dispose();
        _oneMinusBeta1.Dispose();
        _keep.Dispose();
        _take.Dispose();
    }
}
