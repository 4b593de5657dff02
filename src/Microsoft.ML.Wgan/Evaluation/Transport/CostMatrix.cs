using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>
/// Costs c_ij in whole vectors: every row is padded with +∞ to a multiple of the processor's vector length, so that loops need no tail.
/// A column of infinite cost is never the cheapest, so no solver ever chooses one.
/// </summary>
internal sealed class CostMatrix
{
    private readonly double[] _values;

    /// <summary>A matrix whose costs the caller writes; the padding is there.</summary>
    /// <exception cref="ArgumentException">So many costs don't fit into one array.</exception>
    public CostMatrix(int rows, int columns)
    {
        (Rows, Columns, Stride) = (rows, columns, Padded(columns));
        if ((long)rows * Stride > Array.MaxLength)
        {
            throw new ArgumentException($"{rows} x {columns} costs don't fit into memory: compare fewer points, or take SlicedWasserstein.");
        }

        _values = GC.AllocateUninitializedArray<double>(rows * Stride);
        for (int row = 0; row < rows; row++)
        {
            _values.AsSpan((row * Stride) + columns, Stride - columns).Fill(double.PositiveInfinity);
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Numbers from one row to the next: the columns and their padding.</summary>
    public int Stride { get; }

    public double this[int row, int column] => _values[(row * Stride) + column];

    /// <summary>The costs of a row.</summary>
    public Span<double> Row(int row) => _values.AsSpan(row * Stride, Columns);

    /// <summary>The costs of a row and their padding, in vectors.</summary>
    public ReadOnlySpan<Vector<double>> Vectors(int row) => MemoryMarshal.Cast<double, Vector<double>>(_values.AsSpan(row * Stride, Stride));

    /// <summary>The largest |c_ij|: the scale of rounding errors.</summary>
    public double Scale()
    {
        double scale = 0;
        for (int row = 0; row < Rows; row++)
        {
            foreach (double cost in Row(row))
            {
                scale = Math.Max(scale, Math.Abs(cost));
            }
        }

        return scale;
    }

    /// <summary>The costs of some rows and columns; this matrix itself, if those are all.</summary>
    public CostMatrix Part(int[] rows, int[] columns)
    {
        if (rows.Length == Rows && columns.Length == Columns)
        {
            return this;
        }

        CostMatrix part = new(rows.Length, columns.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            Span<double> line = part.Row(row);
            for (int column = 0; column < line.Length; column++)
            {
                line[column] = this[rows[row], columns[column]];
            }
        }

        return part;
    }

    /// <summary>Copies a matrix of costs.</summary>
    /// <exception cref="ArgumentException">A cost is not finite, or there are none.</exception>
    public static CostMatrix Of(double[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (cost.Length == 0)
        {
            throw new ArgumentException("There are no costs.", nameof(cost));
        }

        CostMatrix matrix = new(cost.GetLength(0), cost.GetLength(1));
        for (int row = 0; row < matrix.Rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref cost[row, 0], matrix.Columns).CopyTo(matrix.Row(row));
            foreach (double value in matrix.Row(row))
            {
                if (!double.IsFinite(value))
                {
                    throw new ArgumentException($"Row {row} of the costs holds {value}: costs must be finite.", nameof(cost));
                }
            }
        }

        return matrix;
    }

    /// <summary>A count, rounded up to whole vectors.</summary>
    public static int Padded(int count) => (count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
}
