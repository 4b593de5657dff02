using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Finds each row's two nearest references by Gower's distance: exactly, as if all of them had been looked at.</summary>
/// <remarks>
/// A k-d tree over numbers and levels. Of two parts the one whose box is nearer is searched first, and a part whose box is farther than the second nearest reference so far is left out.
/// In a leaf the columns of 32 or so references are added up at once, numbers first; they are given up after the numbers if those alone are too far.
/// A distance is the sum of the same floats in the same order wherever a reference stands, so that results do not depend on the tree, the processor or the number of threads.
/// Source: Friedman, Bentley and Finkel 1977, "An algorithm for finding best matches in logarithmic expected time". Differs from it: levels are a dimension to cut, too.
/// </remarks>
internal sealed class GowerTree
{
    // Rows that a thread takes at once.
    private const int Chunk = 256;

    private readonly GowerRows _references;
    private readonly int[] _order;
    private readonly bool[] _hasMissing;
    private readonly GowerNode _root;

    public GowerTree(GowerRows references)
    {
        _order = [.. Enumerable.Range(0, references.Count)];
        _root = GowerNode.Of(references, _order, 0, _order.Length);
        _references = references.Ordered(_order, Group);
        _hasMissing = Array.ConvertAll(references.Numbers, column => Array.Exists(column, float.IsNaN));
    }

    // References that a leaf adds up at once.
    private static int Group => GowerSums.Count;

    /// <summary>The neighbours of each row. Time: rows × references × columns, eight or so in a vector, where nothing clusters; a small part of it where rows do.</summary>
    public GowerNeighbours[] Nearest(GowerRows rows, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var neighbours = new GowerNeighbours[rows.Count];
        Parallel.For(0, (rows.Count + Chunk - 1) / Chunk, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            var search = new Search(this, rows.Numbers.Length, rows.Levels.Length);
            for (int row = chunk * Chunk; row < Math.Min(rows.Count, (chunk + 1) * Chunk); row++)
            {
                neighbours[row] = search.Of(rows, row);
            }
        });

        return neighbours;
    }

    /// <summary>The search for the neighbours of one row after another.</summary>
    private sealed class Search(GowerTree tree, int numberColumns, int levelColumns)
    {
        private readonly float[] _numbers = new float[numberColumns];
        private readonly int[] _levels = new int[levelColumns];
        private GowerNeighbours _found;

        public GowerNeighbours Of(GowerRows rows, int row)
        {
            for (int j = 0; j < _numbers.Length; j++)
            {
                _numbers[j] = rows.Numbers[j][row];
            }

            for (int k = 0; k < _levels.Length; k++)
            {
                _levels[k] = rows.Levels[k][row];
            }

            _found = GowerNeighbours.None;
            Visit(tree._root);
            return _found;
        }

        private void Visit(GowerNode node)
        {
            if (node.Halves is not var (left, right))
            {
                Scan(node.Start, node.End);
                return;
            }

            (float toLeft, float toRight) = (left.Box.Bound(_numbers, _levels), right.Box.Bound(_numbers, _levels));
            (GowerNode near, GowerNode far) = toLeft <= toRight ? (left, right) : (right, left);

            // References as far as the second nearest matter where they are as far as the nearest.
            if (Math.Min(toLeft, toRight) <= _found.Second)
            {
                Visit(near);
            }

            if (Math.Max(toLeft, toRight) <= _found.Second)
            {
                Visit(far);
            }
        }

        private void Scan(int start, int end)
        {
            for (int at = start; at < end; at += Group)
            {
                var second = new Vector<float>(_found.Second);
                GowerSums distances = OfNumbers(at);
                if (distances.AnyUpTo(second))
                {
                    AddLevels(ref distances, at);
                    if (distances.AnyUpTo(second))
                    {
                        See(distances, at, Math.Min(Group, end - at));
                    }
                }
            }
        }

        private void See(GowerSums distances, int at, int count)
        {
            for (int lane = 0; lane < count; lane++)
            {
                _found = _found.With(distances[lane], tree._order[at + lane]);
            }
        }

        private GowerSums OfNumbers(int at)
        {
            var sums = default(GowerSums);
            float[][] columns = tree._references.Numbers;
            for (int j = 0; j < columns.Length; j++)
            {
                ReadOnlySpan<float> references = columns[j].AsSpan(at, Group);
                if (float.IsNaN(_numbers[j]))
                {
                    sums.AddPresent(references);
                }
                else if (tree._hasMissing[j])
                {
                    sums.AddApartOrMissing(_numbers[j], references);
                }
                else
                {
                    sums.AddApart(_numbers[j], references);
                }
            }

            return sums;
        }

        private void AddLevels(ref GowerSums sums, int at)
        {
            int[][] columns = tree._references.Levels;
            for (int k = 0; k < columns.Length; k++)
            {
                sums.AddDiffering(_levels[k], columns[k].AsSpan(at, Group));
            }
        }
    }
}
