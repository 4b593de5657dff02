namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Which rows have a column so far, and the columns' potentials: every assigned row sits where its c_ij − v_j is smallest.</summary>
internal sealed class PartialAssignment
{
    public const int None = -1;

    public PartialAssignment(CostMatrix costs)
    {
        Costs = costs;
        Potentials = new double[costs.Stride];
        ColumnOf = new int[costs.Rows];
        RowOf = new int[costs.Columns];
        Array.Fill(ColumnOf, None);
        Array.Fill(RowOf, None);
    }

    public CostMatrix Costs { get; }

    public int Count => ColumnOf.Length;

    /// <summary>v, padded like a row of costs.</summary>
    public double[] Potentials { get; }

    public int[] ColumnOf { get; }

    public int[] RowOf { get; }

    public List<int> FreeRows() => [.. Enumerable.Range(0, Count).Where(row => ColumnOf[row] == None)];

    /// <summary>Gives the column to the row and returns the row that had it, or none.</summary>
    public int Assign(int row, int column)
    {
        int driven = RowOf[column];
        if (driven != None)
        {
            ColumnOf[driven] = None;
        }

        (ColumnOf[row], RowOf[column]) = (column, row);
        return driven;
    }
}
