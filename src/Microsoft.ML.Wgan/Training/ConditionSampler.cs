using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Draws what is given while training: which columns, and the real row that the values are taken from. Plain C#.</summary>
/// <remarks>
/// Half of the rows have nothing given, so that rows without a condition keep half of the training (of pictures a tenth: with a class given they are learned better and sooner). In the others the number of given columns is
/// uniform on 1 to K (less one where they are the whole row) and then every subset of that size is as likely: single columns and whole combinations, which are what is asked for most, are not
/// drowned by the many subsets of middling size.
/// <para>
/// By log-frequency (Xu et al. 2019, "Modeling Tabular Data using Conditional GAN", section 4.3) a row is drawn for one of its given categories, each as likely: a
/// level with probability in proportion to log(1 + its rows), then any row of that level. The probability of a row then depends on the given
/// values alone, so what is learned given them stays unbiased.
/// </para>
/// </remarks>
internal sealed class ConditionSampler
{
    private const double FreeRows = 0.5;
    private const double FreePictures = 0.1;
    private readonly long _rowCount;
    private readonly LevelRows?[] _levels;
    private readonly int _mostGiven;
    private readonly double _freeShare;
    private ulong _state;

    /// <param name="table">The training rows.</param>
    /// <param name="layout">The columns that may be given.</param>
    /// <param name="sampling">How the real row is drawn.</param>
    /// <param name="seed">Of all draws.</param>
    public ConditionSampler(EncodedTable table, ConditionLayout layout, ConditionSampling sampling, ulong seed)
    {
        _freeShare = table.Layout.Image is null ? FreeRows : FreePictures;
        _rowCount = table.RowCount;
        _state = seed;

        // With every column given nothing is left to make, and real and fake rows would be one: no place to take a slope.
        _mostGiven = layout.CoversRow ? layout.Places.Count - 1 : layout.Places.Count;
        _levels = [.. layout.Places.Select(place =>
            sampling == ConditionSampling.LogFrequency && place.Category >= 0 ? LevelRows.Of(table, place.Category) : null)];
    }

    /// <summary>Draws for some rows of a batch.</summary>
    /// <returns>Numbers of the real rows, [count], and 1 where a column is given, [count, columns], row-major.</returns>
    public (long[] Rows, float[] Given) Draw(int count)
    {
        int columns = _levels.Length;
        var rows = new long[count];
        var given = new float[count * columns];
        int[] order = [.. Enumerable.Range(0, columns)];
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<int> subset = Subset(order);
            foreach (int column in subset)
            {
                given[(row * columns) + column] = 1;
            }

            rows[row] = Row(subset);
        }

        return (rows, given);
    }

    /// <summary>Visits how far the draws have come.</summary>
    public void Visit(StateVisitor state) => state.Visit("stream", ref _state);

    // The first columns of a partial shuffle.
    private ReadOnlySpan<int> Subset(int[] order)
    {
        if (Uniform() < _freeShare || _mostGiven == 0)
        {
            return [];
        }

        int size = 1 + Below(_mostGiven);
        for (int i = 0; i < size; i++)
        {
            int j = i + Below(order.Length - i);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order.AsSpan(0, size);
    }

    private long Row(ReadOnlySpan<int> given)
    {
        int categories = 0;
        LevelRows? chosen = null;
        foreach (int column in given)
        {
            // Each category so far has had the same chance to be the chosen one.
            if (_levels[column] is { } levels && Below(++categories) == 0)
            {
                chosen = levels;
            }
        }

        return chosen?.Draw(Uniform(), Uniform()) ?? (long)(Uniform() * _rowCount);
    }

    private int Below(int bound) => (int)(Uniform() * bound);

    private double Uniform() => NoiseStream.ToUniform(NoiseStream.Next(ref _state));

    /// <summary>The rows of each level of a category, and the cumulative probability of the levels.</summary>
    private sealed class LevelRows(int[][] rows, double[] cumulative)
    {
        public static LevelRows Of(EncodedTable table, int category)
        {
            int stride = table.Layout.Categories.Count;
            int[][] rows = [.. Enumerable.Range(0, table.RowCount)
                .GroupBy(row => table.Codes[(row * stride) + category]).OrderBy(level => level.Key).Select(level => level.ToArray())];
            double[] weights = [.. rows.Select(level => Math.Log(1 + level.Length))];
            double total = weights.Sum(), upTo = 0;
            return new LevelRows(rows, [.. weights.Select(weight => (upTo += weight) / total)]);
        }

        public long Draw(double level, double row)
        {
            int[] chosen = rows[Math.Min(SortedSearch.FirstAtLeast<double>(cumulative, level), rows.Length - 1)];
            return chosen[(int)(row * chosen.Length)];
        }
    }
}
