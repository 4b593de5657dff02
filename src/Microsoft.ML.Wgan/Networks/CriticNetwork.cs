using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>The critic f: scores rows; a higher score means more real. All that a Lipschitz constraint knows of the game.</summary>
public abstract class CriticNetwork
{
    private protected CriticNetwork()
    {
    }

    /// <summary>Every weight and bias in one tensor, [size]; it shares the memory of <see cref="Layers"/>. For projections.</summary>
    public abstract Tensor Values { get; }

    /// <summary>The linear layers from the row to the score. For projections.</summary>
    public abstract IReadOnlyList<CriticLayer> Layers { get; }

    /// <summary>Scores rows.</summary>
    /// <param name="rows">Encoded rows, [batch, width].</param>
    /// <returns>f of each row, [batch], unbounded; differentiable in the critic's weights.</returns>
    public abstract Tensor Score(Tensor rows);

    /// <summary>The gradient of the score with respect to the row, ∇f(z), at each of the given points.</summary>
    /// <param name="points">Points z, [batch, width]; no gradient flows into them.</param>
    /// <returns>∇f(z), [batch, width]; differentiable in the critic's weights.</returns>
    public virtual Tensor InputGradient(Tensor points)
    {
        Tensor z = points.detach().requires_grad_();

        // retain_graph is not implied by create_graph here: without it the later backward pass through the gradient fails.
        return autograd.grad([Score(z).sum()], [z], retain_graph: true, create_graph: true)[0];
    }
}
