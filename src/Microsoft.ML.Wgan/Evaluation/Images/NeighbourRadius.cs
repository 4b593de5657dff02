namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>How far each point's k-th nearest other point of its cloud is.</summary>
internal static class NeighbourRadius
{
    /// <summary>The squared distances, [count]. A point is no neighbour of itself, but an equal one is.</summary>
    public static float[] Squares(PointCloud cloud, int neighbours)
    {
        // Of each point the nearest so far, ascending: [count, neighbours].
        float[] nearest = new float[cloud.Count * neighbours];
        Array.Fill(nearest, float.PositiveInfinity);
        DistanceBlocks.Visit(cloud, cloud, (point, first, squares) =>
        {
            Span<float> own = nearest.AsSpan(point * neighbours, neighbours);
            for (int i = 0; i < squares.Length; i++)
            {
                if (squares[i] < own[^1] && first + i != point)
                {
                    Insert(own, squares[i]);
                }
            }
        });

        return [.. Enumerable.Range(0, cloud.Count).Select(point => nearest[(point * neighbours) + neighbours - 1])];
    }

    private static void Insert(Span<float> ascending, float square)
    {
        int place = ascending.Length - 1;
        for (; place > 0 && ascending[place - 1] > square; place--)
        {
            ascending[place] = ascending[place - 1];
        }

        ascending[place] = square;
    }
}
