using Microsoft.ML.Wgan.Lipschitz;

namespace WganSamples.Constraints;

/// <summary>A constraint as a command line names it.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Title">What tables call it.</param>
/// <param name="HasWeight">Whether it has a penalty weight.</param>
/// <param name="Create">Makes it with a weight; one without ignores it.</param>
internal sealed record NamedConstraint(string Name, string Title, bool HasWeight, Func<double, LipschitzConstraint> Create)
{
    /// <summary>What a narrow panel of a figure calls it: "GP" for a gradient penalty, and no synonyms in brackets.</summary>
    public string ShortTitle => Title.Split(" (")[0].Replace("gradient penalty", "GP", StringComparison.Ordinal);

    public static IReadOnlyList<NamedConstraint> All { get; } =
    [
        new("clipping", "weight clipping, c = 0.01", false, _ => new WeightClipping()),
        new("gp", "gradient penalty, two-sided (WGAN-GP)", true, weight => new GradientPenalty(weight)),
        new("gp-one", "gradient penalty, one-sided (WGAN-LP)", true, weight => new GradientPenalty(weight, PenaltySides.One)),
        new("dragan", "DRAGAN", true, weight => new Dragan(weight)),
        new("dragan-improved", "DRAGAN, improved sampling", true, weight => new ImprovedDragan(weight)),
        new("prodgan", "PRODGAN", true, weight => new Prodgan(weight)),
        new("semi", "semi-improved, whole line", true, weight => new SemiImproved(weight)),
        new("semi-split", "semi-improved, split line", true, weight => new SemiImproved(weight, QuotientLine.Split)),
        new("slogan", "SLOGAN, whole line", true, weight => new Slogan(weight)),
        new("slogan-split", "SLOGAN, split line", true, weight => new Slogan(weight, QuotientLine.Split)),
        new("pairs", "all pairs", true, weight => new AllPairs(weight)),
        new("pairs-within", "all pairs, also within batches", true, weight => new AllPairs(weight, withinBatches: true)),
        new("combined", "DRAGAN + one-sided gradient penalty", true, weight => new Combined(weight, weight)),
        new("spectral", "spectral norm", false, _ => new SpectralNorm()),
        new("groupsort", "GroupSort, orthonormal", false, _ => new GroupSort()),
        new("r1", "R1", true, weight => new R1(weight)),
        new("r2", "R2", true, weight => new R2(weight)),
    ];

    /// <exception cref="UserErrorException">There is none of this name.</exception>
    public static NamedConstraint Named(string name) =>
        All.FirstOrDefault(constraint => constraint.Name == name)
        ?? throw new UserErrorException($"There is no constraint '{name}'; there are {string.Join(", ", All.Select(constraint => constraint.Name))}.");
}
