using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments;

public sealed class ParetoFrontTests
{
    [Fact]
    public void What_another_beats_in_something_and_equals_elsewhere_is_not_on_the_front() =>
        Assert.Equal([[1, 3], [2, 2], [3, 1]], ParetoFront.Of<double[]>([[1, 3], [2, 2], [2, 3], [3, 1], [3, 3]], losses => losses));

    [Fact]
    public void Of_equal_ones_all_stay() => Assert.Equal(2, ParetoFront.Of<double[]>([[1, 1], [1, 1], [1, 2]], losses => losses).Count);

    [Fact]
    public void With_one_loss_the_front_is_its_least() => Assert.Equal([4.0], ParetoFront.Of([7.0, 4, 9], value => [value]));

    [Fact]
    public void Of_nothing_there_is_none() => Assert.Empty(ParetoFront.Of<double[]>([], losses => losses));

    [Fact]
    public void Every_item_off_the_front_is_dominated_by_one_on_it()
    {
        var random = new Random(5);
        double[][] items = [.. Enumerable.Range(0, 200).Select(_ => new[] { random.NextDouble(), random.NextDouble(), random.NextDouble() })];

        IReadOnlyList<double[]> front = ParetoFront.Of(items, losses => losses);

        Assert.InRange(front.Count, 3, 100);
        Assert.All(items.Except(front), item => Assert.Contains(front, other => other.Zip(item).All(pair => pair.First <= pair.Second)));
        Assert.All(front, item => Assert.DoesNotContain(front, other => other != item && other.Zip(item).All(pair => pair.First <= pair.Second)));
    }
}
