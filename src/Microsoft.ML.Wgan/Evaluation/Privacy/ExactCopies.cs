using System.Runtime.InteropServices;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Synthetic rows that are training rows, cell by cell.</summary>
/// <remarks>
/// Where rows have few possible values some coincide by chance: the share of held-out real rows that equal a training row is the yardstick.
/// Missing equals missing.
/// </remarks>
public static class ExactCopies
{
    /// <summary>Share of the synthetic rows that equal a training row in every column; from 0 to 1, lower is more private.</summary>
    /// <param name="synthetic">Rows to look for.</param>
    /// <param name="training">Rows that were learned from.</param>
    /// <exception cref="ArgumentException">The columns differ in number, name or kind.</exception>
    public static double Share(ScoredTable synthetic, ScoredTable training)
    {
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentNullException.ThrowIfNull(training);
        synthetic.RequireColumnsOf(training, nameof(synthetic));
        var known = new HashSet<long[]>(Cells(training), new SameCells());
        return (double)Cells(synthetic).Count(known.Contains) / synthetic.RowCount;
    }

    private static IEnumerable<long[]> Cells(ScoredTable table) =>
        Enumerable.Range(0, table.RowCount).Select(row => table.Columns.Select(column => Cell(column, row)).ToArray());

    // Adding zero makes a negative zero a positive one.
    private static long Cell(ScoredColumn column, int row) => !column.IsNumeric ? column.Levels[row]
        : double.IsNaN(column.Numbers[row]) ? BitConverter.DoubleToInt64Bits(double.NaN)
        : BitConverter.DoubleToInt64Bits(column.Numbers[row] + 0.0);

    private sealed class SameCells : IEqualityComparer<long[]>
    {
        public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(long[] obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
