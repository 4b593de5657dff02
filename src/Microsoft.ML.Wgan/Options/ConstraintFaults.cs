namespace Microsoft.ML.Wgan;

/// <summary>What is wrong with stated constraints, as far as names and numbers tell without any rows.</summary>
internal static class ConstraintFaults
{
    private const string Path = "Columns.Constraints";

    public static void Add(IReadOnlyList<RowConstraint?> constraints, OptionFaults faults)
    {
        bool areSound = true;
        for (int i = 0; i < constraints.Count; i++)
        {
            string? fault = FaultOf(constraints[i]);
            faults.Require(fault is null, $"{Path}[{i}]", constraints[i], fault ?? "");
            areSound &= fault is null;
        }

        if (areSound)
        {
            RowConstraint[] sound = [.. constraints.OfType<RowConstraint>()];
            AddContradictions(sound, faults);
            AddCircle([.. sound.OfType<AtMost>().Select(order => (order.Lower, order.Upper, (RowConstraint)order))], faults);
            AddCircle([.. sound.SelectMany(rule => rule.Inputs.SelectMany(input => rule.Decides.Select(decided => (input, decided, rule))))], faults);
        }
    }

    private static string? FaultOf(RowConstraint? constraint) =>
        constraint is null ? "a constraint"
        : constraint.Fault ?? (constraint.Named.Any(string.IsNullOrEmpty) ? "of names that are not empty"
        : constraint.Named.Distinct().Count() < constraint.Named.Count ? "of different columns"
        : null);

    private static void AddContradictions(RowConstraint[] constraints, OptionFaults faults)
    {
        var deciders = from rule in constraints
                       from name in rule.Decides
                       group rule by name;
        foreach (IGrouping<string, RowConstraint> group in deciders)
        {
            faults.Require(group.Count() == 1, Path, string.Join(" and ", group), $"without contradiction; each of these decides column '{group.Key}'");
            foreach (Within bounds in constraints.OfType<Within>().Where(bounds => group.First() is SumOf && bounds.Column == group.Key))
            {
                faults.Require(false, Path, $"{bounds} and {group.First()}", "without contradiction; a total is as large as its parts make it");
            }
        }
    }

    // Takes away, over and over, the columns that nothing leads to; what is left over leads round in a circle.
    private static void AddCircle((string From, string To, RowConstraint Rule)[] steps, OptionFaults faults)
    {
        int before;
        do
        {
            before = steps.Length;
            HashSet<string> reached = [.. steps.Select(step => step.To)];
            HashSet<string> leaving = [.. steps.Select(step => step.From)];
            steps = [.. steps.Where(step => reached.Contains(step.From) && leaving.Contains(step.To))];
        }
        while (steps.Length < before);
        faults.Require(steps.Length == 0, Path, string.Join(" and ", steps.Select(step => step.Rule).Distinct()), "without circles");
    }
}
