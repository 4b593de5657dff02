namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>What a row has near it among the references.</summary>
/// <param name="Distance">Distance to the nearest reference.</param>
/// <param name="Second">Distance to the second nearest, equal where two are nearest; +∞ if there is one reference only.</param>
/// <param name="Ties">How many references are nearest.</param>
internal readonly record struct GowerNeighbours(float Distance, float Second, int Ties)
{
    public static GowerNeighbours None { get; } = new(float.PositiveInfinity, float.PositiveInfinity, 0);

    /// <summary>The neighbours after one more reference.</summary>
    public GowerNeighbours With(float distance) =>
        distance < Distance ? new(distance, Distance, 1)
        : distance == Distance ? new(Distance, Distance, Ties + 1)
        : distance < Second ? new(Distance, distance, Ties)
        : this;
}
