using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>Finite costs of moving from each row to each column, row-major in one array.</summary>
internal sealed class CostMatrix(double[] values, int rows, int columns)
{
    public int Rows => rows;

    public int Columns => columns;

    public double[] Values => values;

    public ReadOnlySpan<double> this[int row] => values.AsSpan(row * columns, columns);

    public static CostMatrix Of(double[,] cost, string argument)
    {
        (int rows, int columns) = (cost.GetLength(0), cost.GetLength(1));
        if (cost.Length == 0)
        {
            throw new ArgumentException("There are no costs.", argument);
        }

        double[] values = MemoryMarshal.CreateReadOnlySpan(ref cost[0, 0], cost.Length).ToArray();
        int fault = Array.FindIndex(values, value => !double.IsFinite(value));
        return fault < 0
            ? new CostMatrix(values, rows, columns)
            : throw new ArgumentException($"The cost at row {fault / columns}, column {fault % columns} is {values[fault]}; costs are finite.", argument);
    }
}
