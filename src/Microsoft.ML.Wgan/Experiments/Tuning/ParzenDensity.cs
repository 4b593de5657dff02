using MathNet.Numerics.Distributions;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Where the values of some trials lie in one dimension, as a density over its places from 0 to 1.</summary>
internal abstract class ParzenDensity
{
    public static ParzenDensity Of(SearchDimension dimension, IReadOnlyList<double> values) => dimension.Levels is int levels
        ? new OfLevels(levels, values)
        : new OfPlaces([.. values.Select(dimension.PlaceOf).Order()]);

    /// <summary>The density at a place; above 0.</summary>
    public abstract double At(double place);

    /// <summary>A place drawn from the density.</summary>
    /// <param name="first">Uniform in (0, 1): which part.</param>
    /// <param name="second">Uniform in (0, 1): where in it.</param>
    public abstract double Draw(double first, double second);

    /// <summary>Shares of levels, each counted once more than it was tried: no level is impossible.</summary>
    private sealed class OfLevels : ParzenDensity
    {
        private readonly double[] _shares;

        public OfLevels(int levels, IReadOnlyList<double> values) =>
            _shares = [.. Enumerable.Range(0, levels).Select(level => (values.Count(value => value == level) + 1.0) / (values.Count + levels))];

        public override double At(double place) => _shares[LevelAt(place)] * _shares.Length;

        public override double Draw(double first, double second)
        {
            int level = 0;
            for (double left = first; level < _shares.Length - 1 && left >= _shares[level]; level++)
            {
                left -= _shares[level];
            }

            return (level + second) / _shares.Length;
        }

        private int LevelAt(double place) => Math.Clamp((int)(place * _shares.Length), 0, _shares.Length - 1);
    }

    /// <summary>Equal parts: a wide normal in the middle and one around each place, as wide as the farther of its neighbours is away, the middle among them; each cut off at 0 and 1.</summary>
    private sealed class OfPlaces : ParzenDensity
    {
        private const double Middle = 0.5;
        private const double Widest = 1;

        // The more trials, the sharper each may be seen.
        private const int MostParts = 100;

        private readonly (double Mean, double Deviation)[] _parts;

        public OfPlaces(double[] sorted)
        {
            double narrowest = Widest / Math.Min(MostParts, sorted.Length + 2);
            double[] means = [.. sorted.Append(Middle).Order()];
            int middle = Array.IndexOf(means, Middle);
            _parts = [.. means.Select((mean, i) => (mean, i == middle ? Widest : Math.Clamp(FartherNeighbour(means, i), narrowest, Widest)))];
        }

        public override double At(double place) => _parts.Average(part => Normal.PDF(part.Mean, part.Deviation, place) / (Below(part, 1) - Below(part, 0)));

        public override double Draw(double first, double second)
        {
            (double Mean, double Deviation) part = _parts[Math.Min((int)(first * _parts.Length), _parts.Length - 1)];
            double low = Below(part, 0), high = Below(part, 1);
            return Math.Clamp(Normal.InvCDF(part.Mean, part.Deviation, low + (second * (high - low))), 0, 1);
        }

        private static double FartherNeighbour(double[] means, int i) => Math.Max(i == 0 ? 0 : means[i] - means[i - 1], i == means.Length - 1 ? 0 : means[i + 1] - means[i]);

        private static double Below((double Mean, double Deviation) part, double place) => Normal.CDF(part.Mean, part.Deviation, place);
    }
}
