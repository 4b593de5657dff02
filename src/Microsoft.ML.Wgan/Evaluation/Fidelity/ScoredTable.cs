using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>Rows as the scores see them: columns of one length.</summary>
public sealed class ScoredTable
{
    /// <summary>A table of these columns.</summary>
    /// <param name="columns">At least one column, each with the same number of rows, at least one.</param>
    /// <exception cref="ArgumentException">There are no columns or no rows, or two columns differ in length.</exception>
    public ScoredTable(IReadOnlyList<ScoredColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0 || columns[0].RowCount == 0)
        {
            throw new ArgumentException("A table without columns or rows cannot be scored.", nameof(columns));
        }

        RowCount = columns[0].RowCount;
        foreach (ScoredColumn column in columns)
        {
            if (column.RowCount != RowCount)
            {
                throw new ArgumentException($"Column '{column.Name}' has {column.RowCount} rows, but column '{columns[0].Name}' has {RowCount}.", nameof(columns));
            }
        }

        Columns = columns;
    }

    /// <summary>The columns, in the order of every table that is compared.</summary>
    public IReadOnlyList<ScoredColumn> Columns { get; }

    /// <summary>Number of rows, at least 1.</summary>
    public int RowCount { get; }

    /// <summary>The table of some of the rows.</summary>
    /// <param name="rows">Numbers of the rows from 0, at least one, in any order.</param>
    /// <exception cref="ArgumentException">No rows are named.</exception>
    /// <exception cref="IndexOutOfRangeException">A row does not exist.</exception>
    public ScoredTable Rows(int[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new ScoredTable([.. Columns.Select(column => column.Rows(rows))]);
    }

    /// <summary>So many rows drawn at random without repetition, or all if there are no more; each purpose of a seed draws on its own.</summary>
    internal ScoredTable Drawn(int rows, int seed, ulong purpose) => RowCount <= rows
        ? this
        : Rows([.. Enumerable.Range(0, RowCount).OrderBy(row => CounterNoise.Hash(unchecked((uint)seed), (ulong)row, purpose)).Take(rows)]);

    /// <exception cref="ArgumentException">The columns are not those of the other table.</exception>
    internal void RequireColumnsOf(ScoredTable other, string parameter)
    {
        if (Columns.Count != other.Columns.Count)
        {
            throw new ArgumentException($"Tables of {other.Columns.Count} and {Columns.Count} columns cannot be compared.", parameter);
        }

        foreach ((ScoredColumn own, ScoredColumn others) in Columns.Zip(other.Columns))
        {
            if (own.Name != others.Name || own.IsNumeric != others.IsNumeric)
            {
                throw new ArgumentException($"Column {Describe(own)} stands where the other table has column {Describe(others)}.", parameter);
            }
        }
    }

    /// <exception cref="ArgumentException">There is one row only.</exception>
    internal void RequireTwoRows(string parameter)
    {
        if (RowCount < 2)
        {
            throw new ArgumentException("One row is not enough: give at least two.", parameter);
        }
    }

    private static string Describe(ScoredColumn column) => $"'{column.Name}' ({(column.IsNumeric ? "numbers" : "levels")})";
}
