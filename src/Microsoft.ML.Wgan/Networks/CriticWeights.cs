namespace Microsoft.ML.Wgan.Networks;

/// <summary>A finished critic outside any tensor library: what model files hold.</summary>
/// <param name="Layers">Weight and bias of each linear layer, from the row to the score.</param>
/// <param name="NegativeSlope">Slope below zero of the leaky ReLUs between them.</param>
/// <param name="SortsPairs">Whether units are sorted in pairs instead (GroupSort).</param>
/// <param name="Numbers">Numbers at a row's start of which it sees sines and cosines too.</param>
/// <param name="Frequencies">How many frequencies of each; 0: the row alone.</param>
internal sealed record CriticWeights(IReadOnlyList<NamedWeights> Layers, double NegativeSlope, bool SortsPairs, int Numbers = 0, int Frequencies = 0);
