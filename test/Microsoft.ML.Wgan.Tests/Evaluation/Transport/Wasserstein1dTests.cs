using Microsoft.ML.Wgan.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Transport;

public sealed class Wasserstein1dTests
{
    private const double Rounding = 1e-12;

    private static readonly double[] _values = [3, -1, 0.5, 7, 2];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_translation_costs_its_length_and_a_scale_its_factor(int power)
    {
        double[] moved = [.. _values.Select(value => value - 1.5).Reverse()];
        double[] other = [0, 1, 9];

        Assert.Equal(1.5, Wasserstein1d.Between(_values, moved, power), Rounding);
        Assert.Equal(
            10 * Wasserstein1d.Between(_values, other, power),
            Wasserstein1d.Between(Times(_values, 10), Times(other, 10), power),
            10 * Rounding);
    }

    [Fact]
    public void It_is_symmetric_and_zero_only_between_equal_distributions()
    {
        double[] twice = [.. _values, .. _values];

        Assert.Equal(0, Wasserstein1d.Between(_values, [.. _values.Reverse()]));
        Assert.Equal(0, Wasserstein1d.Between(_values, twice));
        Assert.Equal(Wasserstein1d.Between(_values, [1.0, 4], 2), Wasserstein1d.Between([1.0, 4], _values, 2), Rounding);
    }

    [Fact]
    public void Unequal_sizes_compare_quantile_functions()
    {
        // F⁻¹ is 0 up to ½ and 6 beyond; G⁻¹ is 1, 2, 3 on thirds: pieces of ⅓, ⅙, ⅙, ⅓ at distances 1, 2, 4, 3.
        Assert.Equal((1 / 3.0) + (2 / 6.0) + (4 / 6.0) + (3 / 3.0), Wasserstein1d.Between([6.0, 0], [2.0, 1, 3]), Rounding);
        Assert.Equal(Math.Sqrt((1 / 3.0) + (4 / 6.0) + (16 / 6.0) + (9 / 3.0)), Wasserstein1d.Between([6.0, 0], [2.0, 1, 3], 2), Rounding);
    }

    [Fact]
    public void Weights_split_values()
    {
        Assert.Equal((0.25 * 1) + (0.75 * 3), Wasserstein1d.Between([0], [1], [3, -1], [3, 1]), Rounding);
        Assert.Equal(Math.Sqrt((0.25 * 1) + (0.75 * 9)), Wasserstein1d.Between([0], [2], [3, -1], [3, 1], 2), Rounding);
        Assert.Equal(0, Wasserstein1d.Between([5, 0, 100], [1, 1, 0], [0, 5], [4, 4]));
    }

    [Fact]
    public void Equal_weights_are_no_weights()
    {
        double[] other = [0, 1, 9, 4, 4, 4, 2];

        Assert.Equal(Wasserstein1d.Between(_values, other, 2), Wasserstein1d.Between(_values, [.. _values.Select(_ => 0.1)], other, [.. other.Select(_ => 3.0)], 2), Rounding);
        Assert.Equal(Wasserstein1d.Between(_values, other), Wasserstein1d.Between([3f, -1, 0.5f, 7, 2], [0f, 1, 9, 4, 4, 4, 2]), Rounding);
    }

    [Fact]
    public void The_arguments_stay_as_they_were()
    {
        (double[] values, double[] weights) = ([2, 1], [0.25, 0.75]);

        Wasserstein1d.Between(values, values);
        Wasserstein1d.Between(values, weights, values, weights);

        Assert.Equal([2, 1], values);
        Assert.Equal([0.25, 0.75], weights);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Wasserstein1d.Between(Array.Empty<double>(), _values)).ParamName);
        Assert.Contains("Value 1 is NaN", Assert.Throws<ArgumentException>(() => Wasserstein1d.Between(_values, [1, double.NaN])).Message);
        Assert.Equal("power", Assert.Throws<ArgumentOutOfRangeException>(() => Wasserstein1d.Between(_values, _values, 0)).ParamName);
        Assert.Equal("xWeights", Assert.Throws<ArgumentException>(() => Wasserstein1d.Between(_values, [1], [1], [1])).ParamName);
        Assert.Equal("yWeights", Assert.Throws<ArgumentException>(() => Wasserstein1d.Between([1], [1], [1], [-1])).ParamName);
    }

    private static double[] Times(double[] values, double factor) => [.. values.Select(value => factor * value)];
}
