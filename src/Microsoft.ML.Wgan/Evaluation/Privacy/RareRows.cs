using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Whether the rows that stand alone in the training table have been given away: those whose owners are easiest to recognise.</summary>
/// <remarks>
/// <code>
/// r_t   = min_{u ≠ t} d(t, u),   q_t = min_i d(t, s_i)
/// share = mean over the rare t of [q_t &lt; r_t]
/// </code>
/// t, u: training rows; s_i: synthetic rows; rare: the part of the training rows with the greatest r_t, rounded up; d: Gower's distance, as in <see cref="NearestRecord"/>.
/// Of a row with q_t &lt; r_t the synthetic rows tell more than the other training rows do. Good rows do so by chance: a synthetic table as large as the training table is the nearer one for half of the rows, and for more of
/// the rare ones. The yardstick is the same share of held-out rows, rare among them by their distance to the nearest training row, whom no generator has seen.
/// Source: Yoon, Drumright, van der Schaar 2020, "Anonymization through data synthesis using generative adversarial networks (ADS-GAN)" (ε-identifiability).
/// Differs from it: rare rows beside all of them; Gower's distance in place of one with columns weighted by their entropy; a yardstick instead of a bound ε.
/// </remarks>
public sealed class RareRows
{
    private RareRows()
    {
    }

    /// <summary>Share of the rare training rows that are nearer to a synthetic row than to any other training row; from 0 to 1, ideally <see cref="HeldOutShare"/>.</summary>
    public double Share { get; private init; }

    /// <summary>Share of the rare held-out rows that are nearer to a synthetic row than to any training row; from 0 to 1.</summary>
    public double HeldOutShare { get; private init; }

    /// <summary>Standard error of the difference of the two, if nothing was learned by heart.</summary>
    public double StandardError { get; private init; }

    /// <summary>The share of all training rows, rare or not: ADS-GAN's identifiability.</summary>
    public double ShareOfAll { get; private init; }

    /// <summary>The same of all held-out rows.</summary>
    public double HeldOutShareOfAll { get; private init; }

    /// <summary>Number of rare training rows.</summary>
    public int Count { get; private init; }

    /// <summary>Number of rare held-out rows.</summary>
    public int HeldOutCount { get; private init; }

    /// <summary>Looks for the rare rows.</summary>
    /// <param name="synthetic">Rows to look among.</param>
    /// <param name="training">Rows that were learned from, at least two.</param>
    /// <param name="heldOut">Rows of the same origin that were not.</param>
    /// <param name="rarity">The part of the rows that is rare; above 0, at most 1.</param>
    /// <param name="threads">Threads to search with; the results do not depend on them.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or there is one training row only.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rarity is not above 0 or more than 1, or the threads are less than 1.</exception>
    public static RareRows Of(ScoredTable synthetic, ScoredTable training, ScoredTable heldOut, double rarity = 0.05, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(heldOut);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rarity);
        Shares.Require(rarity, nameof(rarity));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        synthetic.RequireColumnsOf(training, nameof(synthetic));
        heldOut.RequireColumnsOf(training, nameof(heldOut));
        training.RequireTwoRows(nameof(training));

        var distance = new GowerDistance(training);
        (GowerRows trainingRows, GowerRows heldOutRows) = (distance.Scaled(training), distance.Scaled(heldOut));
        GowerTree trainingTree = new(trainingRows), syntheticTree = distance.Tree(synthetic);

        // A training row's nearest training row is itself: the second nearest is another.
        float[] toOthers = Array.ConvertAll(trainingTree.Nearest(trainingRows, threads), found => found.Second);
        float[] heldOutToTraining = Array.ConvertAll(trainingTree.Nearest(heldOutRows, threads), found => found.Distance);
        double[] given = GivenAway(syntheticTree.Nearest(trainingRows, threads), toOthers), heldOutGiven = GivenAway(syntheticTree.Nearest(heldOutRows, threads), heldOutToTraining);
        double[] rare = Rare(given, toOthers, rarity), heldOutRare = Rare(heldOutGiven, heldOutToTraining, rarity);
        return new RareRows
        {
            Share = rare.Average(),
            HeldOutShare = heldOutRare.Average(),
            StandardError = Shares.StandardErrorOfDifference(rare.Average(), rare.Length, heldOutRare.Average(), heldOutRare.Length),
            ShareOfAll = given.Average(),
            HeldOutShareOfAll = heldOutGiven.Average(),
            Count = rare.Length,
            HeldOutCount = heldOutRare.Length,
        };
    }

    private static double[] GivenAway(GowerNeighbours[] toSynthetic, float[] toReal) => [.. toSynthetic.Zip(toReal, (synthetic, real) => synthetic.Distance < real ? 1.0 : 0)];

    private static double[] Rare(double[] given, float[] toReal, double rarity) =>
        [.. Enumerable.Range(0, given.Length).OrderByDescending(row => toReal[row]).Take((int)Math.Ceiling(rarity * given.Length)).Select(row => given[row])];
}
