using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Combinations of columns' values, numbered as they first appear: a tree with a level for each column.</summary>
internal sealed class SeenCombinations
{
    // For each column, what a combination of those before it becomes with each of its values.
    private readonly List<Dictionary<(int Before, int Value), int>> _steps = [];

    public int Count => _steps.Count == 0 ? 0 : _steps[^1].Count;

    /// <summary>The combinations as a <see cref="CombinationEncoder"/> keeps them.</summary>
    public static SeenCombinations Of(int[] combinations, int memberCount)
    {
        SeenCombinations seen = new();
        int count = combinations.Length / memberCount;
        int[] numbers = new int[count];
        for (int member = 0; member < memberCount; member++)
        {
            int[] values = [.. Enumerable.Range(0, count).Select(combination => combinations[(combination * memberCount) + member])];
            seen.Step(member, values, numbers, mayGrow: true);
        }

        return seen;
    }

    /// <summary>The number of each row's combination; below 0 for one that is not known.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="members">The columns.</param>
    /// <param name="mayGrow">Whether an unknown combination gets the next number.</param>
    public int[] Number(Table table, DerivationSource[] members, bool mayGrow)
    {
        int[] numbers = new int[table.RowCount];
        ColumnBuffers buffers = new();
        for (int member = 0; member < members.Length; member++)
        {
            TableColumn column = table.Columns[members[member].Column].Open(buffers);
            int[] values = [.. Enumerable.Range(0, numbers.Length).Select(row => members[member].Value(column, row))];
            Step(member, values, numbers, mayGrow);
        }

        return numbers;
    }

    /// <summary>Each combination's value of each column, one combination after the other.</summary>
    public int[] Values(int memberCount)
    {
        int[] values = new int[Count * memberCount];
        (int Before, int Value)[][] steps = [.. _steps.Select(step => step.OrderBy(entry => entry.Value).Select(entry => entry.Key).ToArray())];
        for (int combination = 0; combination < Count; combination++)
        {
            int number = combination;
            for (int member = memberCount - 1; member >= 0; member--)
            {
                values[(combination * memberCount) + member] = steps[member][number].Value;
                number = steps[member][number].Before;
            }
        }

        return values;
    }

    private void Step(int member, int[] values, int[] numbers, bool mayGrow)
    {
        if (member == _steps.Count)
        {
            _steps.Add([]);
        }

        Dictionary<(int Before, int Value), int> step = _steps[member];
        for (int row = 0; row < values.Length; row++)
        {
            if (step.TryGetValue((numbers[row], values[row]), out int number))
            {
                numbers[row] = number;
            }
            else if (mayGrow && values[row] >= 0)
            {
                step.Add((numbers[row], values[row]), step.Count);
                numbers[row] = step.Count - 1;
            }
            else
            {
                numbers[row] = -1;
            }
        }
    }
}
