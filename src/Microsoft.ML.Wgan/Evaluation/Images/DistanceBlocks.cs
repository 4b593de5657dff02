using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>Every squared distance of points to references, block by block: exact neighbours by looking at all of them.</summary>
/// <remarks>
/// <code>d²(x, y) = Σ_j (x_j − y_j)²</code>
/// in single precision, coordinate by coordinate: the same bits for (x, y) as for (y, x) and on every processor, so that ties are seen as ties.
/// The expansion ‖x‖² + ‖y‖² − 2⟨x, y⟩ would be a matrix product, but loses near neighbours to cancellation.
/// </remarks>
internal static class DistanceBlocks
{
    // A block of references stays in the second cache while all points pass by.
    private const int BlockBytes = 1 << 18;

    // Independent sums, to hide the latency of an addition.
    private const int Sums = 4;

    /// <summary>Receives a point's squared distances to consecutive references. A point's blocks come in order.</summary>
    public delegate void Visitor(int point, int firstReference, ReadOnlySpan<float> squares);

    /// <summary>Time: points × references × width, eight or so at once.</summary>
    public static void Visit(PointCloud points, PointCloud references, Visitor visitor)
    {
        int lanes = Sums * Vector<float>.Count;
        int size = Math.Max(1, BlockBytes / sizeof(float) / references.Width / lanes) * lanes;
        float[] block = new float[size * references.Width];
        float[] squares = new float[size];
        for (int first = 0; first < references.Count; first += size)
        {
            int count = Math.Min(size, references.Count - first);
            Fill(block, references, first, count, lanes);
            for (int point = 0; point < points.Count; point++)
            {
                for (int group = 0; group < count; group += lanes)
                {
                    Square(points[point], block.AsSpan(group * references.Width), squares.AsSpan(group, lanes));
                }

                visitor(point, first, squares.AsSpan(0, count));
            }
        }
    }

    // Groups of as many references as there are lanes, each group [width, lanes]. Lanes beyond the last reference keep what they held.
    private static void Fill(float[] block, PointCloud references, int first, int count, int lanes)
    {
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> coordinates = references[first + i];
            int start = (i / lanes * lanes * references.Width) + (i % lanes);
            for (int axis = 0; axis < coordinates.Length; axis++)
            {
                block[start + (axis * lanes)] = coordinates[axis];
            }
        }
    }

    private static void Square(ReadOnlySpan<float> point, ReadOnlySpan<float> group, Span<float> squares)
    {
        int step = Vector<float>.Count;
        Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
        foreach (float coordinate in point)
        {
            var all = new Vector<float>(coordinate);
            Vector<float> apart0 = new Vector<float>(group) - all;
            Vector<float> apart1 = new Vector<float>(group[step..]) - all;
            Vector<float> apart2 = new Vector<float>(group[(2 * step)..]) - all;
            Vector<float> apart3 = new Vector<float>(group[(3 * step)..]) - all;
            sum0 += apart0 * apart0;
            sum1 += apart1 * apart1;
            sum2 += apart2 * apart2;
            sum3 += apart3 * apart3;
            group = group[(Sums * step)..];
        }

        sum0.CopyTo(squares);
        sum1.CopyTo(squares[step..]);
        sum2.CopyTo(squares[(2 * step)..]);
        sum3.CopyTo(squares[(3 * step)..]);
    }
}
