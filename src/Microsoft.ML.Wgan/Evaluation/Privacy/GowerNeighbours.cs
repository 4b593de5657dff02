namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>What a row has near it among the references.</summary>
/// <param name="Distance">Distance to the nearest reference.</param>
/// <param name="Second">Distance to the second nearest, equal where two are nearest; +∞ if there is one reference only.</param>
/// <param name="Ties">How many references are nearest.</param>
/// <param name="Nearest">Index of the nearest reference, of several the first; −1 if there is none.</param>
internal readonly record struct GowerNeighbours(float Distance, float Second, int Ties, int Nearest)
{
    public static GowerNeighbours None { get; } = new(float.PositiveInfinity, float.PositiveInfinity, 0, -1);

    /// <summary>The neighbours after one more reference.</summary>
    public GowerNeighbours With(float distance, int reference) =>
        distance < Distance ? new(distance, Distance, 1, reference)
        : distance == Distance ? new(Distance, Distance, Ties + 1, Math.Min(Nearest, reference))
        : distance < Second ? new(Distance, distance, Ties, Nearest)
        : this;
}
