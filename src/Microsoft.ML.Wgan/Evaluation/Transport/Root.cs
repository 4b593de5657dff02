namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Powers and roots of distances.</summary>
internal static class Root
{
    /// <summary>The p-th root of a mean of p-th powers.</summary>
    public static double Of(double mean, int power) => power switch
    {
        1 => mean,
        2 => Math.Sqrt(mean),
        _ => Math.Pow(mean, 1.0 / power),
    };

    /// <summary>The p-th power of a distance.</summary>
    public static double Raise(double distance, int power) => power switch
    {
        1 => distance,
        2 => distance * distance,
        _ => Math.Pow(distance, power),
    };
}
