namespace WganSamples.Drawing;

/// <summary>The numbers from <paramref name="Low"/> to <paramref name="High"/>.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public double Length => High - Low;

    public double Middle => (Low + High) / 2;

    /// <summary>From the smallest to the largest of the finite values; null if there is none.</summary>
    public static Interval? Of(IEnumerable<double> values)
    {
        Interval? range = null;
        foreach (double value in values.Where(double.IsFinite))
        {
            range = new Interval(Math.Min(value, range?.Low ?? value), Math.Max(value, range?.High ?? value));
        }
        return range;
    }

    public static Interval? Union(IEnumerable<Interval?> ranges) => Of(ranges.OfType<Interval>().SelectMany(range => new[] { range.Low, range.High }));

    /// <summary>Longer by this share of its length at both ends; a single value gets some room around it.</summary>
    public Interval Widened(double share)
    {
        double room = Length > 0 ? share * Length : Math.Max(0.5 * Math.Abs(Low), 0.5);
        return new Interval(Low - room, High + room);
    }

    /// <summary>Of this length, around the same middle.</summary>
    public Interval Around(double length) => new(Middle - (length / 2), Middle + (length / 2));

    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Numbers at even steps, both ends included.</summary>
    public IEnumerable<double> Steps(int count)
    {
        (double low, double length) = (Low, Length);
        return Enumerable.Range(0, count).Select(step => low + (length * step / (count - 1)));
    }
}
