using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>A mixture of round normal distributions of one standard deviation, in any number of dimensions.</summary>
/// <remarks>
/// <code>x = c_k + σ n,   k ~ weights,   n ~ N(0, I)</code>
/// c_k: [width], the centre of mode k. One centre makes it a plain normal distribution.
/// </remarks>
public sealed class GaussianMixture : ToyDistribution
{
    private readonly double[] _weights;
    private readonly double[] _upTo;

    /// <summary>Creates the mixture.</summary>
    /// <param name="name">Its short name.</param>
    /// <param name="centres">The centre of each mode.</param>
    /// <param name="sigma">Standard deviation of every mode in each direction, above 0.</param>
    /// <param name="weights">Share of each mode, above 0; they are divided by their sum. By default all are equal.</param>
    /// <exception cref="ArgumentException">The weights are not one a centre, or not above 0 and finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">σ is not above 0 and finite.</exception>
    public GaussianMixture(string name, PointCloud centres, double sigma, IReadOnlyList<double>? weights = null)
        : base(name, (centres ?? throw new ArgumentNullException(nameof(centres))).Width)
    {
        if (!double.IsFinite(sigma) || sigma <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(sigma), sigma, "The standard deviation must be finite and above 0.");
        }

        if (weights is not null && (weights.Count != centres.Count || !weights.All(weight => double.IsFinite(weight) && weight > 0)))
        {
            throw new ArgumentException($"The weights must be {centres.Count} finite numbers above 0, one a centre.", nameof(weights));
        }

        Centres = centres;
        Sigma = sigma;
        double sum = weights?.Sum() ?? centres.Count;
        _weights = [.. Enumerable.Range(0, centres.Count).Select(mode => (weights?[mode] ?? 1) / sum)];
        _upTo = new double[centres.Count];
        double reached = 0;
        for (int mode = 0; mode < _upTo.Length; mode++)
        {
            _upTo[mode] = reached += _weights[mode];
        }
    }

    /// <summary>The centre of each mode.</summary>
    public PointCloud Centres { get; }

    /// <summary>Standard deviation of every mode in each direction.</summary>
    public double Sigma { get; }

    /// <summary>Share of each mode; they sum to 1.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <inheritdoc/>
    protected override void Fill(Span<float> points, ulong key, long first)
    {
        CounterNoise.FillNormal(points, key, first, Width);
        for (int row = 0; row < points.Length / Width; row++)
        {
            ReadOnlySpan<float> centre = Centres[Mode(CounterNoise.Uniform(key, (ulong)(first + row), 0))];
            Span<float> point = points.Slice(row * Width, Width);
            for (int j = 0; j < point.Length; j++)
            {
                point[j] = (float)(centre[j] + (Sigma * point[j]));
            }
        }
    }

    // The last mode takes what rounding leaves of the sum of shares.
    private int Mode(double uniform)
    {
        int mode = 0;
        while (mode < _upTo.Length - 1 && uniform >= _upTo[mode])
        {
            mode++;
        }

        return mode;
    }
}
