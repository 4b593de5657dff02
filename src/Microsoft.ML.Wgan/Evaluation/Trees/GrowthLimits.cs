namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>How far a tree grows.</summary>
internal sealed record GrowthLimits
{
    // Below this second derivative a leaf's value is the quotient of two roundings.
    private const double LeastHessian = 1e-3;

    /// <summary>Leaves of a tree at most.</summary>
    /// <value>31; at least 2.</value>
    public int Leaves { get; init; } = 31;

    /// <summary>Training rows of a leaf at least.</summary>
    /// <value>20.</value>
    public int LeafRows { get; init; } = 20;

    /// <summary>λ, added to a leaf's second derivative.</summary>
    /// <value>0.</value>
    public double Ridge { get; init; }

    /// <summary>Twice the loss that a leaf of these rows saves, to second order: G² / (H + λ).</summary>
    public double Saved(in BinSums sums) => sums.Gradient * sums.Gradient / (sums.Hessian + Ridge);

    public bool AllowLeaf(in BinSums sums) => sums.Count >= LeafRows && sums.Hessian >= LeastHessian;
}
