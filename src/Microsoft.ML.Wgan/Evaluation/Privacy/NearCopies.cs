namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Synthetic rows that lie as near to a training row as rows that were not learned from rarely do: copies, and copies with small changes.</summary>
/// <remarks>
/// <code>
/// threshold = the least t with mean_h [c_h ≤ t] ≥ rarity
/// share     = mean_i [a_i ≤ threshold],   held-out share = mean_h [c_h ≤ threshold]
/// excess    = (share − held-out share) / (1 − held-out share)
/// </code>
/// a_i, c_h: distances of synthetic and of held-out rows to the nearest training row (<see cref="ClosestRecords"/>).
/// The held-out share is about the rarity, more where rows have few possible values and some coincide by chance. It is the yardstick: a generator that has learned no row has the same. Where a part of
/// the synthetic rows are copies and the others are like held-out rows, the excess is that part.
/// Differs from a fixed threshold (identical, or within 1 % of the range): what is near is told by the table itself. Differs from <see cref="NearestRecord"/>, which a few copies among many rows hardly move.
/// </remarks>
public sealed class NearCopies
{
    private NearCopies(double threshold, double share, double heldOutShare, double standardError)
        => (Threshold, Share, HeldOutShare, StandardError) = (threshold, share, heldOutShare, standardError);

    /// <summary>The distance up to which a row is a near copy.</summary>
    public double Threshold { get; }

    /// <summary>Share of the synthetic rows that are near copies; from 0 to 1, ideally <see cref="HeldOutShare"/>.</summary>
    public double Share { get; }

    /// <summary>Share of the held-out rows that are as near; from 0 to 1.</summary>
    public double HeldOutShare { get; }

    /// <summary>The part of the synthetic rows that must be copies to explain the share; 0 is ideal, below 0 is less than chance. 0 where every held-out row is a near copy.</summary>
    public double ExcessShare => HeldOutShare < 1 ? (Share - HeldOutShare) / (1 - HeldOutShare) : 0;

    /// <summary>Standard error of the difference of the two shares, if there are no copies.</summary>
    public double StandardError { get; }

    /// <summary>Counts the near copies.</summary>
    /// <param name="closest">Distances of the synthetic rows.</param>
    /// <param name="rarity">How rarely a held-out row may come as near; above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rarity is not above 0, or more than 1.</exception>
    public static NearCopies Among(ClosestRecords closest, double rarity = 0.01)
    {
        ArgumentNullException.ThrowIfNull(closest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rarity);
        Shares.Require(rarity, nameof(rarity));
        (DistanceDistribution synthetic, DistanceDistribution heldOut) = (closest.ToTraining, closest.HeldOutToTraining);
        double threshold = heldOut.Ascending[(int)Math.Ceiling(rarity * heldOut.Ascending.Count) - 1];
        (double share, double heldOutShare) = (synthetic.ShareUpTo(threshold), heldOut.ShareUpTo(threshold));
        return new NearCopies(threshold, share, heldOutShare, Shares.StandardErrorOfDifference(share, synthetic.Ascending.Count, heldOutShare, heldOut.Ascending.Count));
    }
}
