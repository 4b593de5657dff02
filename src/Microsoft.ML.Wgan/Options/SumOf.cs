namespace Microsoft.ML.Wgan;

/// <summary>A column is the sum of others in every row: computed on its own decimals, not learned.</summary>
/// <remarks>
/// A sum beyond what the total's type holds is cut off there. Where a part is missing the total is missing too, unless it is present in most of such
/// training rows, or cannot be missing: then what is missing counts as 0.
/// </remarks>
/// <param name="Total">A column of numbers.</param>
/// <param name="Parts">At least one other column of numbers.</param>
public sealed record SumOf(string Total, params IReadOnlyList<string> Parts) : RowConstraint
{
    internal override IReadOnlyList<string?> Named => [Total, .. Parts ?? []];

    internal override IReadOnlyList<string> Decides => [Total];

    internal override IReadOnlyList<string> Inputs => Parts;

    internal override string? Fault => Parts is null || Parts.Count == 0 ? "a total and at least one part" : null;

    /// <summary>As in messages.</summary>
    /// <returns>SumOf('total', 'part', 'part').</returns>
    public override string ToString() => $"SumOf({Names(Named)})";
}
