namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How many of some levels occur in the synthetic rows.</summary>
/// <param name="Levels">Number of levels that the real rows have.</param>
/// <param name="Covered">How many of them the synthetic rows have.</param>
/// <param name="Expected">How many of them as many rows would have, on average, that are drawn from the real ones with repetition.</param>
public sealed record LevelCoverage(int Levels, int Covered, double Expected)
{
    /// <summary>The covered part; from 0 to 1, higher is better; null if there are no levels.</summary>
    public double? Share => Levels == 0 ? null : (double)Covered / Levels;

    /// <summary>The expected part, the yardstick; from 0 to 1; null if there are no levels.</summary>
    public double? ExpectedShare => Levels == 0 ? null : Expected / Levels;

    internal static LevelCoverage Sum(IEnumerable<LevelCoverage> parts) =>
        parts.Aggregate(new LevelCoverage(0, 0, 0), (sum, part) => new(sum.Levels + part.Levels, sum.Covered + part.Covered, sum.Expected + part.Expected));
}
