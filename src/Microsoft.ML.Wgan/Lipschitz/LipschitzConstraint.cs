using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>
/// Holds the critic's slope to at most one, as the Kantorovich–Rubinstein dual of the Wasserstein-1 distance asks: a term of
/// the critic's loss, a projection of its weights, or both. The object is the setting and does the sum.
/// </summary>
public abstract class LipschitzConstraint
{
    /// <summary>The paper it is from, with equation number.</summary>
    public abstract string Reference { get; }

    /// <summary>The term added to the critic's loss.</summary>
    /// <param name="batch">The critic, a real and a synthetic batch, and their scores.</param>
    /// <param name="random">Source of the penalty points.</param>
    /// <returns>A scalar, differentiable in the critic's weights; <see langword="null"/> for a constraint that is only a projection.</returns>
    public virtual Tensor? Penalty(CriticBatch batch, RandomSource random) => null;

    /// <summary>Changes the critic's weights, once before training and after each critic step; nothing for a constraint that is only a penalty.</summary>
    /// <param name="f">The critic.</param>
    public virtual void Project(CriticNetwork f)
    {
    }

    /// <summary>The activation that the critic must have for the constraint to hold; <see langword="null"/>: any.</summary>
    internal virtual Activation? CreateActivation() => null;

    /// <summary>Units of a hidden layer that belong together: their number must be a multiple of this.</summary>
    internal virtual int UnitGroup => 1;
}
