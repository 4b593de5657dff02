using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using Microsoft.ML.Wgan.Experiments;
using WganSamples.AutoML;
using Space = Microsoft.ML.SearchSpace.SearchSpace;

namespace Microsoft.ML.Wgan.Tests.Samples.AutoML;

public sealed class AutoMLSpaceTests
{
    [Fact]
    public void A_tuner_that_starts_at_the_defaults_starts_with_the_librarys()
    {
        Space space = AutoMLSpace.Of(GenerativeSearchSpace.Tables);

        WganOptions options = Options(space.SampleFromFeatureSpace(space.Default));

        Assert.Equal(GenerativeSearchSpace.Tables.Start, GenerativeSearchSpace.Tables.PointOf(options));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.37)]
    [InlineData(1)]
    public void Whatever_a_tuner_chooses_is_valid_options(double feature)
    {
        Space space = AutoMLSpace.Of(GenerativeSearchSpace.Tables);

        Options(space.SampleFromFeatureSpace([.. Enumerable.Repeat(feature, space.FeatureSpaceDim)])).Validate();
    }

    [Fact]
    public void Every_dimension_keeps_its_bounds_and_its_scale()
    {
        Space space = AutoMLSpace.Of(GenerativeSearchSpace.Tables);

        Assert.Equal(GenerativeSearchSpace.Tables.Dimensions.Count, space.FeatureSpaceDim);
        Assert.All(GenerativeSearchSpace.Tables.Dimensions.OfType<SearchRange>(), range =>
        {
            UniformDoubleOption option = Assert.IsType<UniformDoubleOption>(space[range.Name]);
            Assert.Equal((range.Low, range.High, range.Scale == SearchScale.Logarithmic), (option.Min, option.Max, option.LogBase));
        });
        Assert.Equal(5, Assert.IsType<ChoiceOption>(space["Constraint"]).Choices.Length);
    }

    private static WganOptions Options(Parameter parameter) =>
        GenerativeSearchSpace.Tables.Apply(new WganOptions(), AutoMLSpace.Values(GenerativeSearchSpace.Tables, parameter));
}
