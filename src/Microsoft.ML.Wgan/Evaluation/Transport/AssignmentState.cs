namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>A partial assignment with its column potentials, as the three phases of Jonker and Volgenant hand it on.</summary>
internal sealed class AssignmentState
{
    public const int Free = -1;

    public AssignmentState(CostMatrix cost)
    {
        Cost = cost;
        ColumnPotentials = new double[cost.Columns];
        ColumnOf = new int[cost.Rows];
        RowOf = new int[cost.Columns];
        Array.Fill(ColumnOf, Free);
        Array.Fill(RowOf, Free);
    }

    public CostMatrix Cost { get; }

    public int Count => ColumnOf.Length;

    public double[] ColumnPotentials { get; }

    public int[] ColumnOf { get; }

    public int[] RowOf { get; }

    public List<int> FreeRows() => [.. Enumerable.Range(0, Count).Where(row => ColumnOf[row] == Free)];

    /// <summary>Gives the column to the row; answers the row that had it, or Free.</summary>
    public int Assign(int row, int column)
    {
        int before = RowOf[column];
        if (before != Free)
        {
            ColumnOf[before] = Free;
        }

        RowOf[column] = row;
        ColumnOf[row] = column;
        return before;
    }
}
