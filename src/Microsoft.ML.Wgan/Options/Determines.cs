namespace Microsoft.ML.Wgan;

/// <summary>A column follows from another one: in every row it holds what most often goes with the other's value in the training rows.</summary>
/// <param name="Source">A column of levels: text, keys, Booleans, few numbers, or <see cref="ColumnKind.Category"/>.</param>
/// <param name="Column">The column that is looked up.</param>
public sealed record Determines(string Source, string Column) : RowConstraint
{
    internal override IReadOnlyList<string?> Named => [Source, Column];

    internal override IReadOnlyList<string> Decides => [Column];

    internal override IReadOnlyList<string> Inputs => [Source];

    /// <summary>As in messages.</summary>
    /// <returns>Determines('source', 'column').</returns>
    public override string ToString() => $"Determines('{Source}', '{Column}')";
}
