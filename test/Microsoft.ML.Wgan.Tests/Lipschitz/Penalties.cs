using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>Every constraint that is a penalty, by a name that reads in a test's output.</summary>
internal static class Penalties
{
    private static readonly Dictionary<string, Func<double, LipschitzConstraint>> _all = new()
    {
        ["gradient, two-sided"] = weight => new GradientPenalty(weight),
        ["gradient, one-sided"] = weight => new GradientPenalty(weight, PenaltySides.One),
        ["DRAGAN, two-sided"] = weight => new Dragan(weight),
        ["DRAGAN, one-sided"] = weight => new Dragan(weight, PenaltySides.One),
        ["improved DRAGAN, two-sided"] = weight => new ImprovedDragan(weight),
        ["improved DRAGAN, one-sided"] = weight => new ImprovedDragan(weight, PenaltySides.One),
        ["PRODGAN, two-sided"] = weight => new Prodgan(weight),
        ["PRODGAN, one-sided"] = weight => new Prodgan(weight, PenaltySides.One),
        ["semi-improved, whole"] = weight => new SemiImproved(weight),
        ["semi-improved, split"] = weight => new SemiImproved(weight, QuotientLine.Split),
        ["SLOGAN, whole"] = weight => new Slogan(weight),
        ["SLOGAN, split"] = weight => new Slogan(weight, QuotientLine.Split),
        ["all pairs"] = weight => new AllPairs(weight),
        ["all pairs, within batches"] = weight => new AllPairs(weight, withinBatches: true),
        ["R1"] = weight => new R1(weight),
        ["R2"] = weight => new R2(weight),
        ["combined"] = weight => new Combined(weight, weight),
    };

    public static IEnumerable<string> All => _all.Keys;

    public static TheoryData<string> Names => [.. All];

    public static LipschitzConstraint Create(string name, double weight) => _all[name](weight);
}
