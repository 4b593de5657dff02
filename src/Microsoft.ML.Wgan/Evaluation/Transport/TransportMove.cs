namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Mass that a plan takes from one place to another.</summary>
/// <param name="From">Row of the cost matrix.</param>
/// <param name="To">Column of the cost matrix.</param>
/// <param name="Mass">How much, more than zero.</param>
public readonly record struct TransportMove(int From, int To, double Mass);
