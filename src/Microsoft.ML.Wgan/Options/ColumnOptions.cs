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

    /// <summary>
    /// Columns whose values may be fixed when rows are made, any of them at once by <c>Generate</c> and <c>Transform</c>.
    /// Each must be a learned scalar column.
    /// </summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public IReadOnlyList<string>? Condition { get; init; }

    /// <summary>What holds in every generated row: <see cref="AtMost"/>, <see cref="SumOf"/>, <see cref="Within"/>, <see cref="Determines"/>, <see cref="OnlySeenTogether"/>.</summary>
    /// <value>Default: <see langword="null"/>, nothing is stated. Stated constraints come before relations that are found, and hold with <see cref="FindRelations"/> off too.</value>
    public IReadOnlyList<RowConstraint>? Constraints { get; init; }

    internal void AddFaults(OptionFaults faults)
    {
        faults.RequireBetween("Columns.MaximumLevels", MaximumLevels, 2, 65_536);
        faults.Require(Names is null || Names.Count > 0, "Columns.Names", "empty", "null (every column) or at least one name");
        AddNameFaults(faults, "Columns.Names", Names);
        AddNameFaults(faults, "Columns.Condition", Condition);
        foreach (string name in Condition ?? [])
        {
            bool isIgnored = name is not null && Kinds?.TryGetValue(name, out ColumnKind wish) == true && wish == ColumnKind.Ignore;
            faults.Require(!isIgnored && (Names is null || Names.Contains(name)), "Columns.Condition", $"'{name}'", "a column that is learned");
        }

        foreach ((string name, ColumnKind kind) in Kinds ?? new Dictionary<string, ColumnKind>())
        {
            faults.Require(Enum.IsDefined(kind), $"Columns.Kinds[\"{name}\"]", kind, "Number, Category, Time or Ignore");
        }

        ConstraintFaults.Add(Constraints ?? [], faults);
    }

    private static void AddNameFaults(OptionFaults faults, string path, IReadOnlyList<string>? names)
    {
        foreach (string? name in names ?? [])
        {
            faults.Require(!string.IsNullOrEmpty(name), path, "an empty name", "names of columns");
        }

        foreach (string name in (names ?? []).Where(name => name is not null).GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            faults.Require(false, path, $"'{name}' twice", "names without repetition");
        }
    }
}
