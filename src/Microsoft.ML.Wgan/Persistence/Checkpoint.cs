using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>A training's state, and of which training it is.</summary>
/// <param name="Seed">The seed of all draws.</param>
/// <param name="Of">Data and options that the state belongs to.</param>
/// <param name="State">The state.</param>
internal sealed record Checkpoint(int Seed, RunFingerprint Of, TrainingState State);
