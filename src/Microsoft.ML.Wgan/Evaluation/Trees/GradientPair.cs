namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>First and second derivative of one row's loss by its raw score.</summary>
internal readonly record struct GradientPair(float Gradient, float Hessian);
