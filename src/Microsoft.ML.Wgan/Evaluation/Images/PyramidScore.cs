namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>How far two batches of pictures are apart at every scale: what <see cref="PyramidDistance"/> measures.</summary>
/// <param name="Levels">From the pictures' own size down to the smallest.</param>
public sealed record PyramidScore(IReadOnlyList<PyramidLevel> Levels)
{
    /// <summary>Mean of the levels' distances, times 1,000 as they are; lower is better.</summary>
    public double Mean => Levels.Average(level => level.Distance);
}
