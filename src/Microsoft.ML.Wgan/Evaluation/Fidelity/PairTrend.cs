namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>How well two columns go together in the synthetic rows as they do in the real ones.</summary>
/// <param name="First">Name of the first column.</param>
/// <param name="Second">Name of the second column, which comes later in the table.</param>
/// <param name="Score">From 0 to 1, 1 for the same.</param>
/// <param name="IsAssociated">Whether the real columns clearly depend on each other (<see cref="PairTrends"/> says from where on).</param>
public sealed record PairTrend(string First, string Second, double Score, bool IsAssociated);
