using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>How well an attacker who sees the synthetic rows only can tell whether a given row was learned from.</summary>
/// <remarks>
/// <code>
/// AUC       = P(a &lt; b) + ½ P(a = b)
/// advantage = max_t (P(a ≤ t) − P(b ≤ t))
/// </code>
/// a, b: distance of a training row and of a held-out row to the nearest synthetic row, over equally many of both; the attacker takes the nearer row for the one that was learned from, or every row
/// up to t away for learned from. AUC is 0.5 and advantage 0 where nothing is given away, and both are 1 for copies. The advantage's t is chosen knowing the answers, so that chance makes it about
/// 0.63 · √(2 / n) of n rows a side.
/// Gower's distance, as in <see cref="NearestRecord"/>. The standard error is that of a choice of rows; the synthetic rows are taken as given.
/// Source: Chen, Yu, Zhang, Fritz 2020, "GAN-Leaks: a taxonomy of membership inference attacks against generative models" (the full black-box attack); Hilprecht, Härterich, Bernau 2019,
/// "Monte Carlo and reconstruction membership inference attacks against generative models"; Yeom, Giacomelli, Fredrikson, Jha 2018, "Privacy risk in machine learning" (advantage);
/// DeLong, DeLong, Clarke-Pearson 1988 (standard error).
/// Differs from them: Gower's distance of rows; no reference model, and no number of neighbours within a ball. An AUC of 0.5 says that this attacker fails, not that every attacker does.
/// </remarks>
public sealed class MembershipInference
{
    private MembershipInference(DistanceDistribution members, DistanceDistribution others)
    {
        (TrainingToSynthetic, HeldOutToSynthetic) = (members, others);
        double[] memberWins = [.. members.Ascending.Select(a => 1 - Rank(others, a))], otherWins = [.. others.Ascending.Select(b => Rank(members, b))];
        Auc = memberWins.Average();
        StandardError = Math.Sqrt(SquaredErrorOfMean(memberWins) + SquaredErrorOfMean(otherWins));
        Advantage = Math.Max(0, members.Ascending.Max(t => members.ShareUpTo(t) - others.ShareUpTo(t)));
    }

    /// <summary>Probability that a training row is nearer to the synthetic rows than a held-out row is; from 0 to 1, ideally 0.5.</summary>
    public double Auc { get; }

    /// <summary>Standard error of <see cref="Auc"/>.</summary>
    public double StandardError { get; }

    /// <summary>True positive rate less false positive rate of the best threshold; from 0 to 1, lower is more private.</summary>
    public double Advantage { get; }

    /// <summary>Distance of each training row that was drawn to the nearest synthetic row.</summary>
    public DistanceDistribution TrainingToSynthetic { get; }

    /// <summary>Distance of each held-out row that was drawn, of as many, to the nearest synthetic row.</summary>
    public DistanceDistribution HeldOutToSynthetic { get; }

    /// <summary>Attacks synthetic rows.</summary>
    /// <param name="synthetic">Rows that the attacker sees.</param>
    /// <param name="training">Rows that were learned from.</param>
    /// <param name="heldOut">Rows of the same origin that were not.</param>
    /// <param name="seed">Seed of the draw from the larger of the two.</param>
    /// <param name="threads">Threads to search with; the results do not depend on them.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind, or there are fewer than two training or held-out rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threads are less than 1.</exception>
    public static MembershipInference Of(ScoredTable synthetic, ScoredTable training, ScoredTable heldOut, int seed, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(heldOut);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        synthetic.RequireColumnsOf(training, nameof(synthetic));
        heldOut.RequireColumnsOf(training, nameof(heldOut));
        training.RequireTwoRows(nameof(training));
        heldOut.RequireTwoRows(nameof(heldOut));

        int rows = Math.Min(training.RowCount, heldOut.RowCount);
        var distance = new GowerDistance(training);
        GowerTree tree = distance.Tree(synthetic);
        DistanceDistribution ToSynthetic(ScoredTable table, ulong purpose) =>
            new(Array.ConvertAll(tree.Nearest(distance.Scaled(table.Drawn(rows, seed, purpose)), threads), found => found.Distance));
        return new MembershipInference(ToSynthetic(training, 1), ToSynthetic(heldOut, 2));
    }

    // Share of the values that are smaller, equal ones counted half.
    private static double Rank(DistanceDistribution values, double value) => (values.CountBelow(value) + values.CountUpTo(value)) / (2.0 * values.Ascending.Count);

    private static double SquaredErrorOfMean(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1.0) / values.Length;
    }
}
