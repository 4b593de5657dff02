using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Models where good trials lie and tries what is likely there and unlikely among the others (tree-structured Parzen estimator).</summary>
/// <remarks>
/// <code>x* = argmax over draws x ~ l of l(x) / g(x),   l: density of the best γ of the trials, g: of all others</code>
/// Both are products over the dimensions of a density estimate on places 0 to 1: truncated normals around the trials and a wide one in the middle for ranges, smoothed shares for choices. l(x)/g(x)
/// grows with the expected improvement over the γ-quantile of the losses. Only the order of the trials counts, so abandoned and failed ones teach too: they are among the others.
/// Source: Bergstra, Bardenet, Bengio, Kégl 2011, "Algorithms for Hyper-Parameter Optimization", section 4.
/// Differs from it: of each choice every level is counted once more than it was tried, so that a level of bad luck is tried again; the best draw is that of all dimensions together; the space has no conditional dimensions.
/// </remarks>
public sealed class ParzenTuner : Tuner
{
    private const ulong DrawStream = 1;

    // A few levels have few best combinations; once all are tried, the rest is left to chance.
    private const int AttemptsByModel = 10;

    /// <summary>Creates the tuner.</summary>
    /// <param name="startTrials">Trials before the model is asked, all but the first drawn at random. At least 2.</param>
    /// <param name="goodShare">γ, the share of the trials that counts as good. Above 0, below 1.</param>
    /// <param name="candidates">Draws of which the best is tried. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public ParzenTuner(int startTrials = 5, double goodShare = 0.15, int candidates = 24)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startTrials, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(candidates, 1);
        if (!(goodShare is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(goodShare), goodShare, "The share of good trials must be above 0 and below 1.");
        }

        (StartTrials, GoodShare, Candidates) = (startTrials, goodShare, candidates);
    }

    /// <summary>Trials before the model is asked.</summary>
    public int StartTrials { get; }

    /// <summary>γ, the share of the trials that counts as good.</summary>
    public double GoodShare { get; }

    /// <summary>Draws of which the best is tried.</summary>
    public int Candidates { get; }

    /// <inheritdoc/>
    public override string Reference => "Bergstra, Bardenet, Bengio, Kégl: Algorithms for Hyper-Parameter Optimization, 2011, section 4";

    private protected override SearchPoint Propose(GenerativeSearchSpace space, IReadOnlyList<SearchPoint> tried, ulong seed, int attempt)
    {
        int good = (int)Math.Ceiling(GoodShare * tried.Count);
        if (tried.Count < StartTrials || good == tried.Count || attempt >= AttemptsByModel)
        {
            return RandomTuner.Draw(space, seed);
        }

        ParzenDensity[] l = Densities(space, tried.Take(good)), g = Densities(space, tried.Skip(good));
        return Enumerable.Range(0, Candidates)
            .Select(candidate => Draw(space, l, CounterNoise.Hash(seed, (ulong)candidate, DrawStream)))
            .MaxBy(point => space.Dimensions.Select((dimension, i) => Ratio(dimension.PlaceOf(point.Values[i]), l[i], g[i])).Sum())!;
    }

    private static double Ratio(double place, ParzenDensity l, ParzenDensity g) => Math.Log(l.At(place)) - Math.Log(g.At(place));

    private static SearchPoint Draw(GenerativeSearchSpace space, ParzenDensity[] l, ulong seed) => new(
        [.. space.Dimensions.Select((dimension, i) => dimension.ValueAt(l[i].Draw(CounterNoise.Uniform(seed, 0, (ulong)i), CounterNoise.Uniform(seed, 1, (ulong)i))))]);

    private static ParzenDensity[] Densities(GenerativeSearchSpace space, IEnumerable<SearchPoint> points)
    {
        SearchPoint[] all = [.. points];
        return [.. space.Dimensions.Select((dimension, i) => ParzenDensity.Of(dimension, [.. all.Select(point => point.Values[i])]))];
    }
}
