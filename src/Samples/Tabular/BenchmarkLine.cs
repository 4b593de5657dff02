namespace WganSamples.Tabular;

/// <summary>Rows that were scored.</summary>
/// <param name="Rows">What they are.</param>
/// <param name="File">The file that holds them, in the benchmark's folder.</param>
/// <param name="Scores">What the library says of them.</param>
/// <param name="Seed">Seed of the training that they come from; null of a yardstick.</param>
/// <param name="Training">What the training took; null of a yardstick.</param>
internal sealed record BenchmarkLine(string Rows, string File, TableScores Scores, int? Seed = null, TrainingCost? Training = null);
