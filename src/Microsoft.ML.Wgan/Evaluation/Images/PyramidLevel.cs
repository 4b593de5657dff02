namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>How far two batches of pictures are apart at one scale.</summary>
/// <param name="Height">Rows of the level.</param>
/// <param name="Width">Pixels of a row of the level.</param>
/// <param name="Distance">The distance times 1,000; 0 for the same, lower is better.</param>
public sealed record PyramidLevel(int Height, int Width, double Distance);
