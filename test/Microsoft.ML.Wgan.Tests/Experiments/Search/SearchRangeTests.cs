using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments.Search;

public sealed class SearchRangeTests
{
    [Fact]
    public void The_middle_of_a_logarithmic_range_is_the_geometric_mean_of_its_bounds()
    {
        Assert.Equal(1, Range(0.01, 100, SearchScale.Logarithmic).ValueAt(0.5), 12);
        Assert.Equal(50.5, Range(1, 100, SearchScale.Linear).ValueAt(0.5), 12);
    }

    [Theory]
    [InlineData(-3, 5, SearchScale.Linear, null)]
    [InlineData(0.001, 10, SearchScale.Logarithmic, null)]
    public void A_place_and_its_value_belong_together(double low, double high, SearchScale scale, double? multipleOf)
    {
        SearchRange range = Range(low, high, scale, multipleOf);

        Assert.All(Places(), place => Assert.Equal(place, range.PlaceOf(range.ValueAt(place)), 3));
        Assert.Equal((low, high), (Math.Round(range.ValueAt(0), 12), Math.Round(range.ValueAt(1), 12)));
    }

    [Fact]
    public void Values_have_four_digits() => Assert.Equal(3.162, Range(1, 10, SearchScale.Logarithmic).ValueAt(0.5));

    [Fact]
    public void The_nearest_value_is_a_multiple_or_has_four_digits_and_lies_within_the_bounds()
    {
        Assert.Equal((64, 96, 512), (Range(64, 512, SearchScale.Logarithmic, 32).Nearest(-1), Range(64, 512, SearchScale.Logarithmic, 32).Nearest(100), Range(64, 512, SearchScale.Logarithmic, 32).Nearest(513)));
        Assert.Equal((0.1235, 10), (Range(0.1, 10, SearchScale.Linear).Nearest(0.123456), Range(0.1, 10, SearchScale.Linear).Nearest(10.000001)));
    }

    [Fact]
    public void A_bound_with_a_rounding_error_is_the_bound() => Assert.Equal(10, Range(1, 10, SearchScale.Linear).ValueOf(10 + 1e-12));

    [Fact]
    public void Whole_numbers_of_a_linear_range_have_equal_shares_of_the_places()
    {
        SearchRange range = Range(1, 6, SearchScale.Linear, 1);

        IEnumerable<int> counts = Enumerable.Range(0, 6_000).Select(i => range.ValueAt((i + 0.5) / 6_000)).GroupBy(value => value).Select(group => group.Count());

        Assert.Equal([1_000, 1_000, 1_000, 1_000, 1_000, 1_000], counts);
    }

    [Fact]
    public void Multiples_stay_multiples_within_the_bounds()
    {
        SearchRange range = Range(64, 512, SearchScale.Logarithmic, 32);

        Assert.All(Places().Append(0).Append(1), place => Assert.Equal(0, range.ValueAt(place) % 32));
        Assert.Equal((64, 512), (range.ValueAt(0), range.ValueAt(1)));
        Assert.All(Places(), place => Assert.Equal(range.ValueAt(place), range.ValueAt(range.PlaceOf(range.ValueAt(place)))));
    }

    [Fact]
    public void A_grid_goes_from_bound_to_bound_in_equal_steps_of_the_scale()
    {
        Assert.Equal([1, 10, 100], Range(1, 100, SearchScale.Logarithmic).Grid(3).Select(value => Math.Round(value, 9)));
        Assert.Equal([1, 2, 3], Range(1, 3, SearchScale.Linear, 1).Grid(7));
        Assert.Equal([2], Range(1, 3, SearchScale.Linear, 1).Grid(1));
    }

    [Theory]
    [InlineData(2, 1, 1.5, SearchScale.Linear, null)]
    [InlineData(0, 1, 0.5, SearchScale.Logarithmic, null)]
    [InlineData(1, 2, 3, SearchScale.Linear, null)]
    [InlineData(1, double.PositiveInfinity, 3, SearchScale.Linear, null)]
    [InlineData(1, 10, 5, SearchScale.Linear, 4.0)]
    [InlineData(1, 10, 5, SearchScale.Linear, -1.0)]
    public void A_range_that_is_none_is_refused(double low, double high, double start, SearchScale scale, double? multipleOf) =>
        Assert.Contains("'size'", Assert.Throws<ArgumentException>(() => new SearchRange("size", low, high, start, (options, _) => options, scale, multipleOf)).Message, StringComparison.Ordinal);

    private static SearchRange Range(double low, double high, SearchScale scale, double? multipleOf = null) =>
        new("size", low, high, multipleOf is double step ? Math.Round((low + high) / 2 / step) * step : (low + high) / 2, (options, _) => options, scale, multipleOf);

    private static IEnumerable<double> Places() => Enumerable.Range(1, 99).Select(i => i / 100.0);
}
