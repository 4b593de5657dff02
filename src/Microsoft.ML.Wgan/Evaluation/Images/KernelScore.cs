namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>An estimate by <see cref="KernelDistance"/>.</summary>
/// <param name="Mean">Mean of the subsets' estimates; without bias, so below 0 now and then where the distributions are the same. Lower is better.</param>
/// <param name="StandardError">Standard error of the mean, as if subsets had no points in common: too low where they have many, 0 where they are the whole clouds.</param>
public sealed record KernelScore(double Mean, double StandardError);
