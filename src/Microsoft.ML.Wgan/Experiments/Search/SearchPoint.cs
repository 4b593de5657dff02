namespace Microsoft.ML.Wgan.Experiments;

/// <summary>A point of a <see cref="GenerativeSearchSpace"/>: a value for each of its dimensions, in their order; levels by number.</summary>
internal sealed record SearchPoint(IReadOnlyList<double> Values)
{
    public bool Equals(SearchPoint? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}
