using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class ImagePlanTests
{
    [Theory]
    [InlineData(8, 8, 1, 4, 4, 2)]
    [InlineData(28, 28, 2, 7, 7, 3)]
    [InlineData(32, 32, 3, 4, 4, 3)]
    [InlineData(64, 64, 4, 4, 4, 4)]
    [InlineData(30, 20, 3, 4, 3, 3)]
    [InlineData(64, 4, 4, 4, 1, 2)]
    [InlineData(4, 4, 1, 2, 2, 2)]
    [InlineData(512, 512, 7, 4, 4, 7)]
    public void Sides_are_doubled_from_at_most_seven_and_halved_to_about_four(int width, int height, int doublings, int startWidth, int startHeight, int halvings)
    {
        var plan = new ImagePlan(new ImageShape(width, height, 3), BaseChannels: 32, IsResidual: false);

        Assert.Equal((doublings, startWidth, startHeight, halvings), (plan.Doublings, plan.StartWidth, plan.StartHeight, plan.Halvings));
    }

    [Fact]
    public void Every_size_is_reached_by_the_generator_and_leaves_the_critic_something()
    {
        for (int width = ImageShape.ShortestSide; width <= 80; width++)
        {
            for (int height = ImageShape.ShortestSide; height <= 80; height += 3)
            {
                var plan = new ImagePlan(new ImageShape(width, height, 1), BaseChannels: 8, IsResidual: false);

                Assert.InRange((plan.StartWidth << plan.Doublings) - width, 0, (1 << plan.Doublings) - 1);
                Assert.InRange((plan.StartHeight << plan.Doublings) - height, 0, (1 << plan.Doublings) - 1);
                Assert.InRange(plan.CriticFeatures, 8, 8 * 8 * 8 * 8);
            }
        }
    }

    [Fact]
    public void Channels_double_with_each_halving_at_most_eightfold()
    {
        var plan = new ImagePlan(new ImageShape(512, 512, 3), BaseChannels: 16, IsResidual: false);

        Assert.Equal([3, 16, 32, 64, 128, 128, 128, 128], Enumerable.Range(0, 8).Select(plan.CriticChannels));
        Assert.Equal([128, 128, 128, 128, 128, 64, 32, 8], Enumerable.Range(0, 8).Select(plan.GeneratorChannels));
    }
}
