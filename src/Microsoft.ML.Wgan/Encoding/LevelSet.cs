namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// The values of a category, numbered 0 and up in their own order, and the levels of its span: a level each, or beyond the maximum the rarest
/// share the last level, the pool. A drawn pool level becomes one of its values, each as often as in the data.
/// </summary>
internal sealed class LevelSet
{
    // Beyond the maximum, a level of its own is for values that repeat enough to be learned: so many rows, and one row in so many.
    private const int LeastRows = 5;
    private const int LeastOneRowIn = 4000;

    private readonly int[] _counts;
    private readonly bool[] _isPooled;
    private readonly int[] _levelOf;
    private readonly int[] _valueOf;
    private readonly int[] _pool;
    private readonly double[] _poolShares;

    /// <param name="counts">Rows of each value, all positive.</param>
    /// <param name="isPooled">Whether a value shares the pool.</param>
    /// <exception cref="InvalidDataException">Lengths differ, a count is not positive or there is none.</exception>
    public LevelSet(int[] counts, bool[] isPooled)
    {
        PayloadReader.Require(counts.Length == isPooled.Length && counts.Length > 0 && counts.All(count => count > 0));
        _counts = counts;
        _isPooled = isPooled;
        _pool = [.. Enumerable.Range(0, counts.Length).Where(value => isPooled[value])];
        _valueOf = [.. Enumerable.Range(0, counts.Length).Where(value => !isPooled[value])];
        Count = _valueOf.Length + (_pool.Length > 0 ? 1 : 0);

        _levelOf = new int[counts.Length];
        Array.Fill(_levelOf, _valueOf.Length);
        for (int level = 0; level < _valueOf.Length; level++)
        {
            _levelOf[_valueOf[level]] = level;
        }

        _poolShares = CumulativeShares(_pool.Select(value => counts[value]));
        Shares = LevelShares();
    }

    /// <summary>Levels, the pool included.</summary>
    public int Count { get; }

    /// <summary>Length of the span: 0 where all values are in the pool, as there is nothing to choose.</summary>
    public int SpanLength => Count == 1 ? 0 : Count;

    /// <summary>Values behind the levels.</summary>
    public int ValueCount => _counts.Length;

    public int PooledCount => _pool.Length;

    /// <summary>Share of the rows that each level holds.</summary>
    public double[] Shares { get; }

    /// <summary>A level each for the commonest values, up to the maximum; missing always has its own.</summary>
    public static LevelSet Build(int[] counts, int maximumLevels, int missingValue)
    {
        bool[] isPooled = new bool[counts.Length];
        if (counts.Length > maximumLevels)
        {
            Array.Fill(isPooled, true);
            long least = Math.Max(LeastRows, counts.Sum(count => (long)count) / LeastOneRowIn);
            IEnumerable<int> own = Enumerable.Range(0, counts.Length)
                .Where(value => value == missingValue || counts[value] >= least)
                .OrderByDescending(value => value == missingValue ? int.MaxValue : counts[value])
                .ThenBy(value => value)
                .Take(maximumLevels - 1);
            foreach (int value in own)
            {
                isPooled[value] = false;
            }
        }

        return new LevelSet(counts, isPooled);
    }

    public int Level(int value) => _levelOf[value];

    /// <summary>The value of a level; the noise of the row picks one where several share it.</summary>
    public int Value(int level, NoiseStream noise, ulong row) =>
        level < _valueOf.Length ? _valueOf[level] : _pool[SortedSearch.FirstAtLeast<double>(_poolShares, noise.Uniform(row))];

    public void Write(BinaryWriter writer)
    {
        writer.WriteInts(_counts);
        foreach (bool isPooled in _isPooled)
        {
            writer.Write(isPooled);
        }
    }

    public static LevelSet Read(PayloadReader reader)
    {
        int[] counts = reader.Ints();
        bool[] isPooled = new bool[counts.Length];
        for (int value = 0; value < isPooled.Length; value++)
        {
            isPooled[value] = reader.Boolean();
        }

        return new LevelSet(counts, isPooled);
    }

    private double[] LevelShares()
    {
        double total = _counts.Sum(count => (long)count);
        double[] shares = new double[Count];
        for (int value = 0; value < _counts.Length; value++)
        {
            shares[_levelOf[value]] += _counts[value] / total;
        }

        return shares;
    }

    private static double[] CumulativeShares(IEnumerable<int> counts)
    {
        double[] shares = [.. counts.Select(count => (double)count)];
        double total = shares.Sum();
        double upTo = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            upTo += shares[i];
            shares[i] = upTo / total;
        }

        return shares;
    }
}
