namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>The distances, or ratios of distances, of many rows: to summarise or to draw.</summary>
public sealed class DistanceDistribution
{
    private readonly float[] _ascending;

    /// <summary>Takes over the values and sorts them.</summary>
    internal DistanceDistribution(float[] values)
    {
        Array.Sort(values);
        _ascending = values;
    }

    /// <summary>A row's value each, ascending.</summary>
    public IReadOnlyList<float> Ascending => _ascending;

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The value that a twentieth of the rows lie below.</summary>
    public double FifthPercentile => Quantile(0.05);

    /// <summary>The value that a share of the rows lie below, between two rows by their distance in rank.</summary>
    /// <param name="share">From 0, the least, to 1, the greatest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public double Quantile(double share)
    {
        Shares.Require(share, nameof(share));
        double place = share * (_ascending.Length - 1);
        int below = (int)place;
        return below == place ? _ascending[below] : _ascending[below] + ((place - below) * ((double)_ascending[below + 1] - _ascending[below]));
    }

    /// <summary>Share of the rows whose value is at most this one; from 0 to 1.</summary>
    /// <param name="value">A distance or ratio.</param>
    public double ShareUpTo(double value) => (double)CountUpTo(value) / _ascending.Length;

    // Woodruff 1952, "Confidence intervals for medians and other position measures": the middle by rank deviates by a half over √n, read off the distribution itself.
    internal double MedianError
    {
        get
        {
            double deviation = 0.5 / Math.Sqrt(_ascending.Length);
            return (Quantile(0.5 + deviation) - Quantile(0.5 - deviation)) / 2;
        }
    }

    internal int CountUpTo(double value) => CountWhere(own => own <= value);

    internal int CountBelow(double value) => CountWhere(own => own < value);

    // The condition holds for the first of the ascending values and for none after them.
    private int CountWhere(Predicate<float> holds)
    {
        (int low, int high) = (0, _ascending.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(_ascending[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
