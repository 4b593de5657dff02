using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class EvenRanksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    public void Few_ranks_are_all_kept(long last) =>
        Assert.Equal(Enumerable.Range(0, (int)last + 1).Select(rank => (long)rank), EvenRanks.Choose(last, 8));

    [Theory]
    [InlineData(1000, 8)]
    [InlineData(1_000_000_007, 256)]
    public void Many_ranks_leave_even_gaps_and_narrow_towards_both_ends(long last, int gaps)
    {
        long[] ranks = EvenRanks.Choose(last, gaps);

        Assert.Equal([0, 1, 2], ranks[..3]);
        Assert.Equal([last - 2, last - 1, last], ranks[^3..]);
        long[] distances = [.. ranks.Zip(ranks.Skip(1), (rank, next) => next - rank)];
        Assert.All(distances, distance => Assert.InRange(distance, 1, (last / gaps) + 1));
        Assert.InRange(ranks.Length, gaps + 1, gaps + 1 + 120);
    }
}
