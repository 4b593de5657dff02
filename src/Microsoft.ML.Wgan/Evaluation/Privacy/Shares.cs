namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Parts of a whole.</summary>
internal static class Shares
{
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static void Require(double share, string parameter)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(parameter, share, "A share is from 0 to 1.");
        }
    }

    /// <summary>Standard error of the difference of two shares of so many rows, were both drawn with one probability: the two taken together.</summary>
    public static double StandardErrorOfDifference(double first, int firstCount, double second, int secondCount)
    {
        double common = ((first * firstCount) + (second * secondCount)) / ((double)firstCount + secondCount);
        return Math.Sqrt(common * (1 - common) * ((1.0 / firstCount) + (1.0 / secondCount)));
    }
}
