namespace Microsoft.ML.Wgan;

/// <summary>Which columns are learned, and as what.</summary>
public sealed record ColumnOptions
{
    /// <summary>The columns to learn.</summary>
    /// <value>Default: <see langword="null"/>, every column of a supported type.</value>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Kinds by column name, where the automatic choice is not wanted.</summary>
    /// <value>Default: <see langword="null"/>, no overrides. A vector's kind holds for all of its slots.</value>
    public IReadOnlyDictionary<string, ColumnKind>? Kinds { get; init; }

    /// <summary>The most levels of a category that get an output of their own; rarer ones share one output and are drawn in their own proportions.</summary>
    /// <value>Default: 256. From 2 to 65,536.</value>
    public int MaximumLevels { get; init; } = 256;

    /// <summary>Whether relations between columns are looked for and kept: columns that others determine or predict closely, columns never above others.</summary>
    /// <value>Default: <see langword="true"/>. <see langword="false"/>: every column is learned by itself, and relations only as closely as the networks learn them.</value>
    public bool FindRelations { get; init; } = true;

    internal void AddFaults(OptionFaults faults)
    {
        faults.RequireBetween("Columns.MaximumLevels", MaximumLevels, 2, 65_536);
        faults.Require(Names is null || Names.Count > 0, "Columns.Names", "empty", "null (every column) or at least one name");
        foreach (string? name in Names ?? [])
        {
            faults.Require(!string.IsNullOrEmpty(name), "Columns.Names", "an empty name", "names of columns");
        }

        foreach (string name in (Names ?? []).Where(name => name is not null).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            faults.Require(false, "Columns.Names", $"'{name}' twice", "names without repetition");
        }

        foreach ((string name, ColumnKind kind) in Kinds ?? new Dictionary<string, ColumnKind>())
        {
            faults.Require(Enum.IsDefined(kind), $"Columns.Kinds[\"{name}\"]", kind, "Number, Category, Time or Ignore");
        }
    }
}
