using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Several constraints at once; by default DRAGAN's penalty near the data and a one-sided gradient penalty between data and synthetic rows.</summary>
/// <remarks>
/// <code>Σ_k Penalty_k(f, x, y),   then every Project_k(f) in order</code>
/// Source: asked for in Viehmann 2017, "More Improved Training of Wasserstein GANs and DRAGAN", "Things to do": what happens if one combines DRAGAN's
/// gradient penalty and the one-sided improved one? Differs from it: nothing; any other constraints can be combined too.
/// </remarks>
public sealed class Combined : LipschitzConstraint
{
    /// <summary>Combines DRAGAN's penalty with a one-sided gradient penalty.</summary>
    /// <param name="draganWeight">λ of <see cref="Dragan"/>, not negative.</param>
    /// <param name="gradientWeight">λ of the one-sided <see cref="GradientPenalty"/>, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public Combined(double draganWeight = 10, double gradientWeight = 10)
        : this(
            new Dragan(Settings.Weight(draganWeight, nameof(draganWeight))),
            new GradientPenalty(Settings.Weight(gradientWeight, nameof(gradientWeight)), PenaltySides.One))
    {
    }

    /// <summary>Combines constraints.</summary>
    /// <param name="parts">At least one; at most one that asks for an activation.</param>
    /// <exception cref="ArgumentException">There is no part, or one is null.</exception>
    public Combined(params LipschitzConstraint[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Length == 0 || parts.Contains(null!))
        {
            throw new ArgumentException("At least one constraint is needed, and none may be null.", nameof(parts));
        }

        Parts = [.. parts];
    }

    /// <summary>The constraints that are combined.</summary>
    public IReadOnlyList<LipschitzConstraint> Parts { get; }

    /// <inheritdoc/>
    public override string Reference => string.Join("; ", Parts.Select(part => part.Reference).Distinct());

    /// <inheritdoc/>
    public override Tensor? Penalty(CriticBatch batch, RandomSource random)
    {
        Tensor? sum = null;
        foreach (LipschitzConstraint part in Parts)
        {
            Tensor? term = part.Penalty(batch, random);
            sum = sum is null || term is null ? sum ?? term : sum.Plus(term);
        }

        return sum;
    }

    /// <inheritdoc/>
    public override void Project(CriticNetwork f)
    {
        foreach (LipschitzConstraint part in Parts)
        {
            part.Project(f);
        }
    }

    /// <summary>For logs: the parts.</summary>
    public override string ToString() => string.Join(" + ", Parts);

    internal override Activation? CreateActivation() => Parts.Select(part => part.CreateActivation()).FirstOrDefault(activation => activation is not null);

    internal override int UnitGroup => Parts.Max(part => part.UnitGroup);
}
