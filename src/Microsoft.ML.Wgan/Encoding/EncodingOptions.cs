using System.Collections.Frozen;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What the user decides about encoding; the rest is decided from the data.</summary>
internal sealed record EncodingOptions
{
    /// <summary>Levels a category's span has at most; the rarest share one level beyond that. At least 2.</summary>
    public int MaximumLevels { get; init; } = 256;

    /// <summary>Names of columns to treat as categories whatever their values.</summary>
    public IReadOnlySet<string> Categories { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether columns that follow from others, closely or in every row, and orders of columns are looked for.</summary>
    public bool FindRelations { get; init; } = true;

    /// <summary>Names of columns to treat as quantities even if their numbers look like identifiers.</summary>
    public IReadOnlySet<string> Quantities { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Names of columns whose values rows may be asked for: each keeps a place of its own in the encoded row.</summary>
    public IReadOnlySet<string> Conditions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What holds in every decoded row, checked as options are.</summary>
    public IReadOnlyList<RowConstraint> Constraints { get; init; } = [];
}
