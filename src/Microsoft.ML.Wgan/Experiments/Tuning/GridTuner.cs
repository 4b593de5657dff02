namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Visits every combination of every level and of some values of every range, the first dimension fastest; then the experiment ends.</summary>
/// <remarks>Combinations multiply: for a space of two or three dimensions. Of a larger one an experiment ends before the last dimensions have moved.</remarks>
public sealed class GridTuner : Tuner
{
    /// <summary>Creates the tuner.</summary>
    /// <param name="pointsPerRange">Values of each range, from bound to bound in equal steps of its scale; 1: its start alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one.</exception>
    public GridTuner(int pointsPerRange = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pointsPerRange, 1);
        PointsPerRange = pointsPerRange;
    }

    /// <summary>Values of each range.</summary>
    public int PointsPerRange { get; }

    /// <inheritdoc/>
    public override string Reference => "";

    private protected override SearchPoint? Propose(GenerativeSearchSpace space, IReadOnlyList<SearchPoint> tried, ulong seed, int attempt)
    {
        IReadOnlyList<double>[] grids = [.. space.Dimensions.Select(dimension => dimension.Grid(PointsPerRange))];
        HashSet<SearchPoint> known = [.. tried];
        return Points(grids).FirstOrDefault(point => !known.Contains(point));
    }

    // The digits of a number that counts up, the first dimension's the lowest.
    private static IEnumerable<SearchPoint> Points(IReadOnlyList<double>[] grids)
    {
        int[] digits = new int[grids.Length];
        while (true)
        {
            yield return new SearchPoint([.. grids.Select((grid, dimension) => grid[digits[dimension]])]);
            int moved = 0;
            while (moved < grids.Length && ++digits[moved] == grids[moved].Count)
            {
                digits[moved++] = 0;
            }

            if (moved == grids.Length)
            {
                yield break;
            }
        }
    }
}
