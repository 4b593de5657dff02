using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

/// <summary>Short tables for the scores.</summary>
internal static class Scored
{
    public static ScoredTable Table(params ScoredColumn[] columns) => new(columns);

    public static ScoredColumn Numbers(string name, params double[] values) => ScoredColumn.OfNumbers(name, values);

    /// <summary>A level a letter.</summary>
    public static ScoredColumn Levels(string name, string levels) => ScoredColumn.OfLevels(name, [.. levels.Select(letter => (int)letter)]);
}
