namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>OT_ε of one pair, how well it was solved, and the first side's potentials.</summary>
internal readonly record struct EntropicCost(double Value, int Iterations, double MarginalError, double[] Potentials);
