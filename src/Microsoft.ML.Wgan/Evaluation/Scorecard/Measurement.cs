namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>A score's value as measured.</summary>
/// <param name="Name">Name of the score.</param>
/// <param name="Value">The value.</param>
/// <param name="StandardError">Its standard error; null where it is not known.</param>
internal readonly record struct Measurement(string Name, double Value, double? StandardError = null);
