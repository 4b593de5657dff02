using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Columns;

/// <summary>What is added to a store comes out of it, whatever pieces it is kept in, and takes the bytes that it should.</summary>
public sealed class ChunkedStoreTests
{
    private const int Chunk = 1 << 13;

    public static TheoryData<int> Lengths => [0, 1, 1000, Chunk - 1, Chunk, Chunk + 1, (3 * Chunk) + 7];

    private static double Uniform(int i, ulong column) => CounterNoise.Uniform(2, (ulong)i, column);

    private static TStore Filled<TStore, T>(TStore store, IEnumerable<T> cells)
        where TStore : ChunkedStore<T>
    {
        foreach (T cell in cells)
        {
            store.Add(cell);
        }

        return store;
    }

    private static T[] Taken<T>(ChunkedStore<T> store, int? count = null)
    {
        var cells = new T[count ?? store.Count];
        store.CopyTo(cells);
        return cells;
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Numbers_come_out_as_they_went_in(int length)
    {
        double[] odd = [double.NaN, -0.0, 0.1, 0.1f, double.PositiveInfinity, double.NegativeInfinity, 1L << 53, (1 << 24) + 1, double.Epsilon, double.MaxValue, float.MaxValue];
        double[] cells = [.. Enumerable.Range(0, length).Select(i => i < Chunk ? (float)Uniform(i, 0) : i % 3 == 0 ? odd[i % odd.Length] : Uniform(i, 0))];

        NumberStore store = Filled(new NumberStore(), cells);

        Assert.Equal(length, store.Count);
        Assert.Equal(cells.Select(BitConverter.DoubleToInt64Bits), Taken(store).Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(cells, store);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Codes_come_out_as_they_went_in(int length)
    {
        // Ever wider codes, those at the edges of each width among them.
        int[] edges = [-1, 253, 254, 255, 65_533, 65_534, 65_535, int.MaxValue];
        int[] cells = [.. Enumerable.Range(0, length).Select(i => i % 5 == 0 ? edges[Math.Min(i / Chunk * 2, edges.Length - 1)] : (int)(Uniform(i, 1) * 250) - 1)];

        CodeStore store = Filled(new CodeStore(), cells);

        Assert.Equal(cells, Taken(store));
        Assert.Equal(cells, store);
        Assert.Equal(cells[..(length / 2)], Taken(store, length / 2));
    }

    [Theory]
    [InlineData(254)]
    [InlineData(255)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(int.MaxValue)]
    public void The_largest_code_of_a_piece_comes_out(int largest)
    {
        int[] cells = [.. Enumerable.Range(0, Chunk + 1).Select(i => i % 2 == 0 ? -1 : largest)];

        Assert.Equal(cells, Taken(Filled(new CodeStore(), cells)));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Times_come_out_as_they_went_in(int length)
    {
        long[] cells = [.. Enumerable.Range(0, length).Select(i => i % 2 == 0 ? long.MaxValue - i : long.MinValue + i)];

        TickStore store = Filled(new TickStore(), cells);

        Assert.Equal(cells, Taken(store));
        store.Clear();
        Assert.Empty(store);
    }

    [Fact]
    public void A_million_codes_of_few_levels_take_a_byte_each_and_short_numbers_four()
    {
        long codes = Allocated(() => Filled(new CodeStore(), Enumerable.Range(0, 1_000_000).Select(i => i % 200)));
        long floats = Allocated(() => Filled(new NumberStore(), Enumerable.Range(0, 1_000_000).Select(i => i + 0.5)));
        long doubles = Allocated(() => Filled(new NumberStore(), Enumerable.Range(0, 1_000_000).Select(i => i + 0.1)));

        // Above a byte, four and eight: the pieces' own heads, the open piece at hand as it is, and the slack in which a thread's allocations are counted.
        Assert.InRange(codes, 1_000_000, 1_400_000);
        Assert.InRange(floats, 4_000_000, 5_000_000);
        Assert.InRange(doubles, 8_000_000, 9_000_000);
    }

    // By this thread, what is let go of on the way included.
    private static long Allocated(Func<object> make)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        make();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
