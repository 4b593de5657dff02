using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Adam over all parameters of a network at once.</summary>
/// <remarks>
/// <code>m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²
/// θ ← θ − α · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)</code>
/// Source: Kingma and Ba 2015, algorithm 1. Differs from it: nothing; equal to torch's Adam (tested).
/// β = (0.5, 0.9): a short memory of the gradient, because the other player keeps changing the loss.
/// Why not torch.optim: it loops over parameters, with about nine native calls and several native scalars for each.
/// </remarks>
internal sealed class FlatAdam : IDisposable
{
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.9;
    private const double Epsilon = 1e-8;

    private readonly ParameterBlock _parameters;
    private readonly Tensor _firstMoment;
    private readonly Tensor _secondMoment;
    private readonly Tensor _denominator;
    private readonly Tensor _oneMinusBeta1;
    private readonly Scalar _beta2 = Beta2;
    private readonly Scalar _oneMinusBeta2 = 1 - Beta2;
    private int _steps;

    public FlatAdam(ParameterBlock parameters)
    {
        _parameters = parameters;
        _firstMoment = zeros_like(parameters.Values).DetachFromDisposeScope();
        _secondMoment = zeros_like(parameters.Values).DetachFromDisposeScope();
        _denominator = zeros_like(parameters.Values).DetachFromDisposeScope();
        _oneMinusBeta1 = tensor((float)(1 - Beta1), device: parameters.Values.device).DetachFromDisposeScope();
    }

    /// <summary>Moves the parameters against the gradient that lies in the block.</summary>
    /// <param name="rate">α of this step.</param>
    public void Step(double rate)
    {
        _steps++;
        Tensor gradient = _parameters.Gradient;
        _firstMoment.lerp_(gradient, _oneMinusBeta1);
        _secondMoment.mul_(_beta2).addcmul_(gradient, gradient, _oneMinusBeta2);

        // θ −= [α √c₂ / c₁] · m / (√v + ε √c₂) with c₁ = 1 − β₁ᵗ and c₂ = 1 − β₂ᵗ: the corrections become two numbers.
        double correction1 = 1 - Math.Pow(Beta1, _steps);
        double correction2 = Math.Sqrt(1 - Math.Pow(Beta2, _steps));
        using Scalar epsilon = Epsilon * correction2;
        using Scalar scale = -rate * correction2 / correction1;
        _denominator.copy_(_secondMoment).sqrt_().add_(epsilon);
        _parameters.Values.addcdiv_(_firstMoment, _denominator, scale);
    }

    public void Dispose()
    {
        _firstMoment.Dispose();
        _secondMoment.Dispose();
        _denominator.Dispose();
        _oneMinusBeta1.Dispose();
        _beta2.Dispose();
        _oneMinusBeta2.Dispose();
    }
}
