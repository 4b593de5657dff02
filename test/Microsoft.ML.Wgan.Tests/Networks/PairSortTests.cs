using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class PairSortTests
{
    private const double RelativeTolerance = 1e-6;
    private const int Rows = 50;
    private const int Units = 8;

    [Fact]
    public void Unit_k_of_both_halves_become_maximum_and_minimum()
    {
        using var scope = NewDisposeScope();
        using var sort = new PairSort();
        Tensor h = tensor([1f, 5f, 3f, 2f, -1f, -4f, -2f, 0f], 2, 4);

        float[] sorted = sort.Apply(h).data<float>().ToArray();

        Assert.Equal([3f, 5f, 1f, 2f, -1f, 0f, -2f, -4f], sorted);
    }

    [Fact]
    public void Sorting_permutes_each_row_so_that_norms_stay()
    {
        using var scope = NewDisposeScope();
        using var sort = new PairSort();
        Tensor h = Random(1);

        float[][] before = [.. h.data<float>().ToArray().Chunk(Units)], after = [.. sort.Apply(h).data<float>().ToArray().Chunk(Units)];

        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First.Order(), pair.Second.Order()));
        Assert.All(after, row => Assert.All(Enumerable.Range(0, Units / 2), k => Assert.True(row[k] >= row[k + (Units / 2)])));
    }

    [Fact]
    public void Forward_with_the_pattern_equals_apply()
    {
        using var scope = NewDisposeScope();
        using var sort = new PairSort();
        Tensor h = Random(1);

        AssertClose(sort.Apply(h), sort.Forward(h, sort.Pattern(h)));
    }

    [Fact]
    public void Backward_with_the_pattern_equals_autograds()
    {
        using var scope = NewDisposeScope();
        using var sort = new PairSort();
        Tensor h = Random(1).requires_grad_(), g = Random(2);

        Tensor expected = autograd.grad([sort.Apply(h)], [h], [g])[0];

        AssertClose(expected, sort.Backward(g, sort.Pattern(h.detach())));
    }

    [Fact]
    public void Backward_keeps_the_norm_of_gradients()
    {
        using var scope = NewDisposeScope();
        using var sort = new PairSort();
        Tensor g = Random(2);

        AssertClose(g.square().sum(1L), sort.Backward(g, sort.Pattern(Random(1))).square().sum(1L));
    }

    [Fact]
    public void Ties_count_as_in_order()
    {
        using var scope = NewDisposeScope();
        using var sort = new PairSort();

        Assert.Equal([1f, 1f], sort.Pattern(ones(1, 4)).data<float>().ToArray());
    }

    private static Tensor Random(ulong seed)
    {
        using var random = new HostRandom(seed);
        return random.Normal(Rows, Units);
    }

    private static void AssertClose(Tensor expected, Tensor actual) => Assert.All(
        expected.detach().data<float>().ToArray().Zip(actual.detach().data<float>().ToArray()),
        pair => Assert.Equal(pair.First, pair.Second, RelativeTolerance * Math.Max(1, Math.Abs(pair.First))));
}
