namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The order in which columns are decoded: each after those it needs, otherwise as they come.</summary>
internal static class DecodeOrder
{
    /// <param name="sources">For each column, the columns it needs.</param>
    /// <exception cref="InvalidDataException">Columns need each other in a circle, or one that does not exist.</exception>
    public static int[] Of(IReadOnlyList<IReadOnlyList<int>> sources)
    {
        List<int> order = new(sources.Count);
        bool[] isPlaced = new bool[sources.Count];
        while (order.Count < sources.Count)
        {
            int before = order.Count;
            for (int column = 0; column < sources.Count; column++)
            {
                if (!isPlaced[column] && sources[column].All(source => source >= 0 && source < isPlaced.Length && isPlaced[source]))
                {
                    isPlaced[column] = true;
                    order.Add(column);
                }
            }

            PayloadReader.Require(order.Count > before);
        }

        return [.. order];
    }
}
