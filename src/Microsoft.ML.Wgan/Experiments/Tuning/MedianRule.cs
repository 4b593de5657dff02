namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Ends a trial that is worse than most others were: the milder rule, and one that looks more often.</summary>
/// <remarks>
/// <code>at every tenth of the training from the first look on:   go on if own score ≤ median of the others' scores there, or fewer than the least number got there</code>
/// Source: Golovin et al. 2017, "Google Vizier: A Service for Black-Box Optimization", section 3.2.2.
/// Differs from it: scores at the same share of the training are compared, not running averages, since a held-out score hardly depends on those before it.
/// </remarks>
public sealed class MedianRule : Abandonment
{
    private const int Tenths = 10;

    private readonly double[] _rungs;

    /// <summary>Creates the rule.</summary>
    /// <param name="leastTrials">Other trials that must have got as far before one is ended. At least 1.</param>
    /// <param name="firstLook">The share of the training before which none is ended. From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public MedianRule(int leastTrials = 3, double firstLook = 0.3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastTrials, 1);
        if (!(firstLook is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(firstLook), firstLook, "The share must be from 0 to 1.");
        }

        (LeastTrials, FirstLook) = (leastTrials, firstLook);
        _rungs = [.. Enumerable.Range(1, Tenths - 1).Select(tenth => tenth / (double)Tenths).Where(share => share >= firstLook)];
    }

    /// <summary>Other trials that must have got as far before one is ended.</summary>
    public int LeastTrials { get; }

    /// <summary>The share of the training before which none is ended.</summary>
    public double FirstLook { get; }

    /// <inheritdoc/>
    public override string Reference => "Golovin, Solnik, Moitra, Kochanski, Karro, Sculley: Google Vizier: A Service for Black-Box Optimization, 2017, section 3.2.2";

    internal override IReadOnlyList<double> Rungs => _rungs;

    internal override bool Abandons(double own, IReadOnlyList<double> others)
    {
        double[] sorted = [.. others.Order()];
        return sorted.Length >= LeastTrials && own > (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
