namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>What a scorecard is asked for.</summary>
/// <param name="Target">Column that models are to predict; null: no utility.</param>
/// <param name="BootstrapSamples">Replicates behind the intervals.</param>
/// <param name="MaximumRows">Rows of a table where time grows faster than the rows.</param>
/// <param name="WithYardsticks">Whether independent columns, copied rows and real rows are measured beside the synthetic ones; without them what a score of the synthetic rows gives by the way is left.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="Cancellation">Ends the scoring.</param>
internal sealed record ScorecardSettings(string? Target, int BootstrapSamples, int MaximumRows, bool WithYardsticks, int Seed, CancellationToken Cancellation);
