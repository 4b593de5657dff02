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
/// values alone, so what is learned given them stays unbiased. Rows that are to be compared with rows as they are drawn from the data are thinned out (<see cref="InProportion"/>).
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
    /// <param name="heldOut">How many of the last rows are never drawn.</param>
    public ConditionSampler(EncodedTable table, ConditionLayout layout, ConditionSampling sampling, ulong seed, int heldOut = 0)
    {
        _freeShare = table.Layout.Image is null ? FreeRows : FreePictures;
        _rowCount = table.RowCount - heldOut;
        _state = seed;

        // With every column given nothing is left to make, and real and fake rows would be one: no place to take a slope.
        _mostGiven = layout.CoversRow ? layout.Places.Count - 1 : layout.Places.Count;
        _levels = [.. layout.Places.Select(place =>
            sampling == ConditionSampling.LogFrequency && place.Category >= 0 ? LevelRows.Of(table, place.Category, (int)_rowCount) : null)];
    }

    /// <summary>Whether rows are drawn as often as they stand in the data, whatever is given.</summary>
    public bool IsInProportion => _levels.All(levels => levels is null);

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

    /// <summary>Thins rows out until each row of the data is as likely among those left, whatever is given.</summary>
    /// <remarks>
    /// With a row's categories k that it may have been drawn for, it is n q times as likely as in the data, n q = mean over k of P_k(its level) n / (rows of that level); it is kept with
    /// the chance min / (n q), min the mean of the smallest such ratio of each k.
    /// </remarks>
    /// <param name="rows">Drawn rows.</param>
    /// <param name="given">What is given of them.</param>
    /// <returns>Which of them are left, in order.</returns>
    public long[] InProportion(long[] rows, float[] given)
    {
        int columns = _levels.Length;
        var left = new List<long>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            double excess = 0, least = 0;
            for (int column = 0; column < columns; column++)
            {
                if (given[(i * columns) + column] != 0 && _levels[column] is { } levels)
                {
                    excess += levels.Excess(rows[i]);
                    least += levels.LeastExcess;
                }
            }

            if (excess == 0 || Uniform() * excess < least)
            {
                left.Add(i);
            }
        }

        return [.. left];
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
}
