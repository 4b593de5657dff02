using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>A distance of rows with numbers and levels.</summary>
/// <remarks>
/// <code>d(x, y) = Σ_j |x_j − y_j| / (max_j − min_j) + Σ_k [x_k ≠ y_k]</code>
/// j: columns of numbers, with the minimum and maximum of the table that sets the scale (a constant column's range is taken as 1); k: columns of levels.
/// A missing number is 1 from every number and 0 from a missing one.
/// Source: Gower 1971, "A general coefficient of similarity and some of its properties".
/// Differs from it: a sum instead of a mean over the columns, which orders rows alike; missing numbers count rather than being left out.
/// </remarks>
internal sealed class GowerDistance(ScoredTable scale)
{
    // The distances to a block and one column of it stay in the innermost cache.
    private const int Block = 1024;

    private readonly (double Low, double Width)[] _ranges = [.. scale.Columns.Select(Range)];

    /// <summary>The distance of each row to the nearest of the references. Time: rows × references × columns, eight or so at once.</summary>
    public float[] ToNearest(ScoredTable rows, ScoredTable references)
    {
        // Repeating the last reference fills the last vector and changes no minimum.
        int padded = (references.RowCount + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        (float[][] numbers, int[][] levels) = (Numbers(rows, rows.RowCount), Levels(rows, rows.RowCount));
        (float[][] referenceNumbers, int[][] referenceLevels) = (Numbers(references, padded), Levels(references, padded));
        float[] nearest = new float[rows.RowCount];
        Array.Fill(nearest, float.PositiveInfinity);
        Span<float> distances = new float[Math.Min(Block, padded)];
        for (int start = 0; start < padded; start += Block)
        {
            Span<float> block = distances[..Math.Min(Block, padded - start)];
            for (int row = 0; row < nearest.Length; row++)
            {
                block.Clear();
                for (int j = 0; j < numbers.Length; j++)
                {
                    AddNumbers(block, referenceNumbers[j].AsSpan(start, block.Length), numbers[j][row]);
                }

                for (int k = 0; k < levels.Length; k++)
                {
                    AddLevels(block, referenceLevels[k].AsSpan(start, block.Length), levels[k][row]);
                }

                nearest[row] = Math.Min(nearest[row], Minimum(block));
            }
        }

        return nearest;
    }

    private static void AddNumbers(Span<float> distances, ReadOnlySpan<float> references, float number)
    {
        var numbers = new Vector<float>(number);
        bool isMissing = float.IsNaN(number);
        for (int i = 0; i < distances.Length; i += Vector<float>.Count)
        {
            var reference = new Vector<float>(references[i..]);
            Vector<float> apart = Vector.Abs(numbers - reference);
            // NaN differs from itself: here where one of the two is missing.
            Vector<float> term = isMissing
                ? Vector.ConditionalSelect(Vector.Equals(reference, reference), Vector<float>.One, Vector<float>.Zero)
                : Vector.ConditionalSelect(Vector.Equals(apart, apart), apart, Vector<float>.One);
            (new Vector<float>(distances[i..]) + term).CopyTo(distances[i..]);
        }
    }

    private static void AddLevels(Span<float> distances, ReadOnlySpan<int> references, int level)
    {
        var levels = new Vector<int>(level);
        for (int i = 0; i < distances.Length; i += Vector<float>.Count)
        {
            Vector<int> same = Vector.Equals(levels, new Vector<int>(references[i..]));
            (new Vector<float>(distances[i..]) + Vector.ConditionalSelect(same, Vector<float>.Zero, Vector<float>.One)).CopyTo(distances[i..]);
        }
    }

    private static float Minimum(ReadOnlySpan<float> distances)
    {
        var minimum = new Vector<float>(distances);
        for (int i = Vector<float>.Count; i < distances.Length; i += Vector<float>.Count)
        {
            minimum = Vector.Min(minimum, new Vector<float>(distances[i..]));
        }

        float least = minimum[0];
        for (int i = 1; i < Vector<float>.Count; i++)
        {
            least = Math.Min(least, minimum[i]);
        }

        return least;
    }

    private float[][] Numbers(ScoredTable table, int length) =>
        [.. table.Columns.Zip(_ranges).Where(column => column.First.IsNumeric).Select(column => Padded(length, row => (float)((column.First.Numbers[row] - column.Second.Low) / column.Second.Width), table.RowCount))];

    private static int[][] Levels(ScoredTable table, int length) =>
        [.. table.Columns.Where(column => !column.IsNumeric).Select(column => Padded(length, row => column.Levels[row], table.RowCount))];

    private static T[] Padded<T>(int length, Func<int, T> at, int count) =>
        [.. Enumerable.Range(0, length).Select(row => at(Math.Min(row, count - 1)))];

    private static (double Low, double Width) Range(ScoredColumn column)
    {
        double[] present = Array.FindAll(column.Numbers.ToArray(), number => !double.IsNaN(number));
        return present.Length > 0 && present.Max() > present.Min() ? (present.Min(), present.Max() - present.Min()) : (present.FirstOrDefault(), 1);
    }
}
