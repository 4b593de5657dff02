namespace Microsoft.ML.Wgan;

/// <summary>Something that holds in every generated row, by construction, whatever the networks learn: <see cref="ColumnOptions.Constraints"/>.</summary>
/// <remarks>
/// Columns go by the names that <see cref="WganTransformer.Columns"/> gives them: a slot of a vector by its slot name or as "Vector[3]".
/// Training rows that break a constraint are learned as the nearest row that keeps it, and counted in a note.
/// </remarks>
public abstract record RowConstraint
{
    private protected RowConstraint()
    {
    }

    /// <summary>Every column it names, in its order.</summary>
    internal abstract IReadOnlyList<string?> Named { get; }

    /// <summary>Of these, those whose values it decides by itself; no two constraints can.</summary>
    internal virtual IReadOnlyList<string> Decides => [];

    /// <summary>The columns that those it decides are computed from.</summary>
    internal virtual IReadOnlyList<string> Inputs => [];

    /// <summary>What a user must know to state it rightly; null if it is.</summary>
    internal virtual string? Fault => null;

    private protected static string Names(IEnumerable<string?> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
