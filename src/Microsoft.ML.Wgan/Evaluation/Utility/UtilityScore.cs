namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>How well trees predict a target in the test rows.</summary>
/// <param name="Value">The metric; higher is better.</param>
/// <param name="StandardError">Its deviation over samples of the test rows, drawn with repetition.</param>
/// <param name="Accuracy">Share of the rows whose level was predicted; null unless the target has more than two levels.</param>
public sealed record UtilityScore(double Value, double StandardError, double? Accuracy);
