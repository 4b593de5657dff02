namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>A Sinkhorn divergence and how well it was solved.</summary>
/// <param name="Value">S_ε, in units of the cost: of the coordinates to the power p.</param>
/// <param name="Converged">Whether every error is within the tolerance. If not, the value may be off: take more iterations or a larger ε.</param>
/// <param name="Iterations">The most that one of the three problems took.</param>
/// <param name="MarginalError">The largest Σ |mass − marginal| of the three, of their rows or columns: mass in the wrong place.</param>
public sealed record SinkhornResult(double Value, bool Converged, int Iterations, double MarginalError);
