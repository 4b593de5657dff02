namespace Microsoft.ML.Wgan.Networks;

/// <summary>One tensor of weights outside any tensor library: what model files hold.</summary>
/// <param name="Name">Where it belongs, for instance "hidden1.weight".</param>
/// <param name="Shape">Sizes of its dimensions.</param>
/// <param name="Values">Its values, row-major.</param>
internal sealed record NamedWeights(string Name, long[] Shape, float[] Values);
