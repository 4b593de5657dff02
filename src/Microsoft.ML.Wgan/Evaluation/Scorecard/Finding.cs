namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>A sentence of the verdict.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="Reading">How bad it is: good, fair or poor.</param>
/// <param name="Text">The sentence, for people.</param>
public sealed record Finding(ScoreGroup Group, ScoreReading Reading, string Text);
