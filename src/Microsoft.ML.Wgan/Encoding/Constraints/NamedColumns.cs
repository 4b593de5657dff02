using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary>The columns that constraints name, by their place in the table.</summary>
internal sealed class NamedColumns(Table table)
{
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public int Index(RowConstraint constraint, string name)
    {
        for (int column = 0; column < table.Columns.Count; column++)
        {
            if (table.Columns[column].Name == name)
            {
                return column;
            }
        }

        string names = string.Join(", ", table.Columns.Select(column => $"'{column.Name}'"));
        throw new ArgumentException($"{constraint} names column '{name}', which is not among the learned columns {names}.");
    }

    /// <exception cref="ArgumentException">There is no such column, or it holds no numbers, or times where those are not accepted.</exception>
    public int Number(RowConstraint constraint, string name, bool acceptsTimes = false)
    {
        int column = Index(constraint, name);
        return table.Columns[column].Head(0) switch
        {
            NumberColumn { IsTime: true } when !acceptsTimes => throw new ArgumentException($"{constraint} needs numbers, but column '{name}' holds times."),
            NumberColumn => column,
            _ => throw new ArgumentException($"{constraint} needs {(acceptsTimes ? "numbers or times" : "numbers")}, but column '{name}' holds levels."),
        };
    }

    public NumberColumn Head(int column) => (NumberColumn)table.Columns[column].Head(0);
}
