namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Rows on the scale of a <see cref="GowerDistance"/>, column by column.</summary>
/// <param name="Numbers">Columns of numbers over their range, NaN where one is missing.</param>
/// <param name="Levels">Columns of levels.</param>
/// <param name="Count">Number of rows.</param>
internal sealed record GowerRows(float[][] Numbers, int[][] Levels, int Count)
{
    /// <summary>Distance of two of the rows in one column; columns of numbers come first.</summary>
    public float Apart(int column, int first, int second)
    {
        if (column >= Numbers.Length)
        {
            int[] levels = Levels[column - Numbers.Length];
            return levels[first] == levels[second] ? 0 : 1;
        }

        float apart = Math.Abs(Numbers[column][first] - Numbers[column][second]);
        return !float.IsNaN(apart) ? apart : float.IsNaN(Numbers[column][first]) && float.IsNaN(Numbers[column][second]) ? 0 : 1;
    }

    /// <summary>The rows in another order, and some empty ones behind them.</summary>
    public GowerRows Ordered(int[] order, int padding) => new(
        Array.ConvertAll(Numbers, column => Ordered(column, order, padding)),
        Array.ConvertAll(Levels, column => Ordered(column, order, padding)),
        Count);

    private static T[] Ordered<T>(T[] column, int[] order, int padding)
    {
        var ordered = new T[order.Length + padding];
        for (int i = 0; i < order.Length; i++)
        {
            ordered[i] = column[order[i]];
        }

        return ordered;
    }
}
