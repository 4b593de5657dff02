namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What a checkpoint file holds.</summary>
/// <param name="Format">Version of this form.</param>
/// <param name="Fingerprint">Of settings and data; see <see cref="ExperimentFingerprint"/>.</param>
/// <param name="Trials">The trials so far, in order.</param>
/// <param name="Best">Number of the trial whose model is kept; null where none may win yet.</param>
/// <param name="BestModel">File beside the checkpoint that holds its model.</param>
internal sealed record RecordedExperiment(int Format, string Fingerprint, IReadOnlyList<RecordedTrial> Trials, int? Best, string? BestModel);
