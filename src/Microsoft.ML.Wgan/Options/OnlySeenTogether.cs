namespace Microsoft.ML.Wgan;

/// <summary>Only combinations of values that occur in the training rows are generated.</summary>
/// <remarks>
/// The columns are learned as one, whose levels are the combinations; beyond <see cref="ColumnOptions.MaximumLevels"/> the rarest share a level and are drawn,
/// each whole, in their own proportions.
/// </remarks>
/// <param name="Columns">At least two columns of levels: text, keys, Booleans, few numbers, or <see cref="ColumnKind.Category"/>.</param>
public sealed record OnlySeenTogether(params IReadOnlyList<string> Columns) : RowConstraint
{
    internal override IReadOnlyList<string?> Named => Columns ?? [];

    internal override IReadOnlyList<string> Decides => Columns;

    internal override string? Fault => Columns is null || Columns.Count < 2 ? "of at least two columns" : null;

    /// <summary>As in messages.</summary>
    /// <returns>OnlySeenTogether('column', 'column').</returns>
    public override string ToString() => $"OnlySeenTogether({Names(Named)})";
}
