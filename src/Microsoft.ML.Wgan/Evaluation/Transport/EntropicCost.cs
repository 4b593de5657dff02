namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>OT_ε of one pair, and how well it was solved.</summary>
internal readonly record struct EntropicCost(double Value, int Iterations, double MarginalError);
