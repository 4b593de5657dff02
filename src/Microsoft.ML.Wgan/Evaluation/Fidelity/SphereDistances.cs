namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Spheres that hold given shares of some distances, and other distances that should fall into them in the same shares.</summary>
/// <param name="Radii">Distances that the spheres are made of.</param>
/// <param name="Inner">Distances that fall into them.</param>
/// <param name="ArePairs">Whether the two are of the same rows, one by one.</param>
internal sealed record SphereDistances(double[] Radii, double[] Inner, bool ArePairs)
{
    // Quantiles of the spheres, evenly from 0 to 1.
    private const int Spheres = 30;

    /// <summary>1 − Σ_α |α − share of the inner distances within the α-quantile of the radii| / Σ_α α.</summary>
    public double Integrated()
    {
        double[] sorted = [.. Radii.Order()];
        (double off, double sum) = (0, 0);
        for (int sphere = 0; sphere < Spheres; sphere++)
        {
            double share = sphere / (Spheres - 1.0), place = share * (sorted.Length - 1);
            int below = (int)place;
            double radius = sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
            off += Math.Abs(share - ((double)Inner.Count(distance => distance <= radius) / Inner.Length));
            sum += share;
        }

        return 1 - (off / sum);
    }

    /// <summary>The same of rows drawn again with replacement.</summary>
    public SphereDistances Drawn(Random random)
    {
        int[] ofRadii = Bootstrap.Rows(Radii.Length, random), ofInner = ArePairs ? ofRadii : Bootstrap.Rows(Inner.Length, random);
        return this with { Radii = Array.ConvertAll(ofRadii, row => Radii[row]), Inner = Array.ConvertAll(ofInner, row => Inner[row]) };
    }
}
