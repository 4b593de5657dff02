using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Trees;

namespace Microsoft.ML.Wgan.Evaluation.Utility;

/// <summary>A table's rows as something to learn: a target, and the other columns.</summary>
/// <param name="Target">The target of the rows that have one.</param>
/// <param name="Others">Their other columns.</param>
internal sealed record TargetRows(ScoredColumn Target, ScoredTable Others)
{
    /// <summary>What predictions of these rows' target are judged by.</summary>
    public string Metric => Target.IsNumeric ? "R²" : FrequentLevels.Of(Target.Levels).Length <= 2 ? "AUC" : "macro F1";

    /// <exception cref="ArgumentException">There is no such column, or no other, or no row has a number there.</exception>
    public static TargetRows Of(ScoredTable table, string target, string parameter)
    {
        ScoredColumn found = table.Columns.FirstOrDefault(column => column.Name == target)
            ?? throw new ArgumentException($"There is no column '{target}' to predict, only {string.Join(", ", table.Columns.Select(column => $"'{column.Name}'"))}.", nameof(target));
        if (table.Columns.Count == 1)
        {
            throw new ArgumentException($"There is no column beside '{target}' to predict it by.", parameter);
        }

        int[] known = [.. Enumerable.Range(0, table.RowCount).Where(row => !found.IsNumeric || !double.IsNaN(found.Numbers[row]))];
        return known.Length > 0
            ? new TargetRows(found.Rows(known), new ScoredTable([.. table.Columns.Where(column => column != found).Select(column => column.Rows(known))]))
            : throw new ArgumentException($"Column '{target}' is missing in every row: there is nothing to predict.", parameter);
    }

    /// <exception cref="ArgumentException">The target is the same in every row.</exception>
    public void RequireTwoValues(string parameter)
    {
        if (!Target.HasTwoValues)
        {
            throw new ArgumentException($"Column '{Target.Name}' is the same in every row: how well it is predicted cannot be measured.", parameter);
        }
    }
}
