using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>A critic that is 1-Lipschitz by construction: orthonormal weight matrices with sorting activations (GroupSort) between them.</summary>
/// <remarks>
/// <code>W ← W (3/2 I − 1/2 WᵀW), repeated   (Björck: towards the nearest matrix with orthonormal columns; rows, where there are fewer of them)
/// W ← W / max(1, √‖WᵀW‖_∞)</code>
/// Orthonormal matrices and permutations keep the norm of gradients, so f may have slope one everywhere; and as ‖W‖₂² ≤ ‖WᵀW‖_∞, the second line
/// certifies slope at most one (up to float rounding) wherever the first has not converged. E f(x) − E f(y) on held-out rows is then a true lower
/// bound of the Wasserstein-1 distance. Hidden layers need an even number of units.
/// Source: Anil, Lucas, Grosse 2019, "Sorting out Lipschitz function approximation", sections 4.1 and 4.2; Björck, Bowie 1971.
/// Differs from it: a projection after each step, where the paper orthonormalises in every forward pass and differentiates through that.
/// </remarks>
public sealed class GroupSort : LipschitzConstraint
{
    /// <summary>Creates the projection.</summary>
    /// <param name="bjorckIterations">Iterations after each step, at least 1. The error squares with each, and a step moves weights little.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no iteration.</exception>
    public GroupSort(int bjorckIterations = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bjorckIterations, 1);
        BjorckIterations = bjorckIterations;
    }

    /// <summary>Iterations after each step.</summary>
    public int BjorckIterations { get; }

    /// <inheritdoc/>
    public override string Reference => "Anil, Lucas, Grosse: Sorting out Lipschitz function approximation, 2019, sections 4.1 and 4.2";

    /// <inheritdoc/>
    public override void Project(CriticNetwork f)
    {
        ArgumentNullException.ThrowIfNull(f);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        foreach (CriticLayer layer in f.Layers)
        {
            layer.Weight.copy_(Orthonormal(layer.Weight));
        }
    }

    /// <summary>For logs: the construction.</summary>
    public override string ToString() => "orthonormal critic with GroupSort";

    internal override Activation CreateActivation() => new PairSort();

    internal override int UnitGroup => 2;

    private Tensor Orthonormal(Tensor weight)
    {
        bool tall = weight.shape[0] >= weight.shape[1];
        Tensor w = Bounded(tall ? weight : weight.t());
        for (int i = 0; i < BjorckIterations; i++)
        {
            w = w.addmm(w, w.t().mm(w), beta: 1.5f, alpha: -0.5f);
        }

        w = Bounded(w);
        return tall ? w : w.t();
    }

    private static Tensor Bounded(Tensor w)
    {
        using Scalar one = 1;
        Tensor squareBound = w.t().mm(w).abs_().sum(1L).max();
        return w.div(squareBound.sqrt_().clamp_(min: one));
    }
}
