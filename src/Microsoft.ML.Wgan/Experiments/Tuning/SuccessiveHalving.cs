using System.Globalization;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Lets only the best part of the trials go on at each of a few rungs (successive halving, one trial after another).</summary>
/// <remarks>
/// <code>at rung k, a share r·ηᵏ of the training:   go on if the own score is among the best ⌈n/η⌉ of the n trials that got there, the own one included</code>
/// r: the first rung; rungs lie below 1. The first trial that gets to a rung always goes on, and one that is better than all others did.
/// Source: Jamieson and Talwalkar 2016, "Non-stochastic Best Arm Identification and Hyperparameter Optimization", figure 3; the rule for trials that do not wait for each other is of
/// Li et al. 2020, "A System for Massively Parallel Hyperparameter Tuning", algorithm 2.
/// Differs from them: a trial that falls behind is ended and not taken up again later.
/// </remarks>
public sealed class SuccessiveHalving : Abandonment
{
    private readonly double[] _rungs;

    /// <summary>Creates the rule.</summary>
    /// <param name="reduction">η: one trial in so many goes on. Above 1.</param>
    /// <param name="firstRung">r: the share of the training at which trials are first compared. Above 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public SuccessiveHalving(double reduction = 2, double firstRung = 0.25)
    {
        if (!(reduction > 1 && double.IsFinite(reduction)) || !(firstRung is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(reduction), string.Create(CultureInfo.InvariantCulture, $"{reduction} from {firstRung}"), "The reduction must be above 1, the first rung between 0 and 1.");
        }

        (Reduction, FirstRung) = (reduction, firstRung);
        var rungs = new List<double>();
        for (double rung = firstRung; rung < 1; rung *= reduction)
        {
            rungs.Add(rung);
        }

        _rungs = [.. rungs];
    }

    /// <summary>η.</summary>
    public double Reduction { get; }

    /// <summary>r.</summary>
    public double FirstRung { get; }

    /// <inheritdoc/>
    public override string Reference => "Jamieson, Talwalkar: Non-stochastic Best Arm Identification and Hyperparameter Optimization, 2016";

    internal override IReadOnlyList<double> Rungs => _rungs;

    internal override bool Abandons(double own, IReadOnlyList<double> others) =>
        others.Count(other => other < own) >= Math.Ceiling((others.Count + 1) / Reduction);
}
