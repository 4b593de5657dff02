namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>The picture that is nearest to another.</summary>
/// <param name="Index">Its number, from 0; of several as near, the lowest.</param>
/// <param name="Distance">Root of the mean squared difference of all values of both pictures; 0 for equal, 1 for black and white.</param>
public readonly record struct PictureMatch(int Index, double Distance);
