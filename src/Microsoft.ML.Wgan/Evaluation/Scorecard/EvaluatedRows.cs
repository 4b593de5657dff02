using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>The rows behind a scorecard, as the scores see them.</summary>
/// <param name="Real">Rows that were learned from.</param>
/// <param name="Synthetic">Rows that are judged.</param>
/// <param name="HeldOut">Real rows that were not learned from; null where there are none.</param>
/// <param name="LevelNames">The texts of each column's levels, by code; null for columns of numbers.</param>
internal sealed record EvaluatedRows(ScoredTable Real, ScoredTable Synthetic, ScoredTable? HeldOut, IReadOnlyList<IReadOnlyList<string>?> LevelNames)
{
    /// <summary>Distance of each synthetic row to the nearest real row, in rising order; empty where it was not measured.</summary>
    public IReadOnlyList<float> SyntheticDistances { get; init; } = [];

    /// <summary>Distance of each held-out row to the nearest real row, in rising order.</summary>
    public IReadOnlyList<float> HeldOutDistances { get; init; } = [];
}
