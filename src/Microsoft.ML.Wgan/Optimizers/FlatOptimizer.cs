using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Optimizers;

/// <summary>The state of an optimizer over all parameters of one network at once.</summary>
/// <remarks>Why not torch.optim: it loops over parameters, with about nine native calls and several native scalars for each.</remarks>
internal abstract class FlatOptimizer : IDisposable
{
    /// <summary>Moves the parameters against the gradient that lies in their block.</summary>
    /// <param name="rate">The learning rate α of this step.</param>
    public abstract void Step(double rate);

    /// <summary>Visits what it remembers of the gradients.</summary>
    public abstract void Visit(StateVisitor state);

    public abstract void Dispose();
}
