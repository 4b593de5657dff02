using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class CounterNoiseTests
{
    private const int RowCount = 10_000;
    private const int Width = 100;

    // Deviations of a million draws, in standard errors: five are passed once in two million tries, and the seed is fixed.
    private const double StandardErrors = 5;

    private static readonly float[] _normal = Normal(seed: 12, firstRow: 0, RowCount, Width);

    [Fact]
    public void Normal_numbers_have_the_moments_of_a_normal_distribution()
    {
        double count = _normal.Length;

        AssertWithin(StandardErrors, _normal.Average(x => (double)x) * Math.Sqrt(count));
        AssertWithin(StandardErrors, (_normal.Average(x => Math.Pow(x, 2)) - 1) * Math.Sqrt(count / 2));
        AssertWithin(StandardErrors, _normal.Average(x => Math.Pow(x, 3)) * Math.Sqrt(count / 15));
        AssertWithin(StandardErrors, (_normal.Average(x => Math.Pow(x, 4)) - 3) * Math.Sqrt(count / 96));
    }

    [Theory]
    [InlineData(1, 0.3173105)]
    [InlineData(2, 0.04550026)]
    [InlineData(3, 0.002699796)]
    [InlineData(4, 0.00006334248)]
    public void As_many_normal_numbers_lie_beyond_a_bound_as_should(double bound, double probability)
    {
        double expected = _normal.Length * probability;

        AssertWithin(StandardErrors, (_normal.Count(x => Math.Abs(x) > bound) - expected) / Math.Sqrt(expected * (1 - probability)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 16)]
    [InlineData(0, 32)]
    [InlineData(3, 7)]
    public void Normal_numbers_at_different_places_are_uncorrelated(int rowsApart, int columnsApart)
    {
        double sum = 0;
        double sumOfSquares = 0;
        int count = 0;
        for (int row = 0; row + rowsApart < RowCount; row++)
        {
            for (int column = 0; column + columnsApart < Width; column++, count++)
            {
                double first = _normal[(row * Width) + column];
                double second = _normal[((row + rowsApart) * Width) + column + columnsApart];
                sum += first * second;
                sumOfSquares += first * first * second * second;
            }
        }

        AssertWithin(StandardErrors, sum / Math.Sqrt(count));
        // x²y² has mean 1 and variance 8: its sum tells of radii that go together.
        AssertWithin(StandardErrors, (sumOfSquares - count) / Math.Sqrt(8.0 * count));
    }

    [Fact]
    public void Normal_numbers_of_different_seeds_are_uncorrelated()
    {
        float[] other = Normal(seed: 13, firstRow: 0, RowCount, Width);

        AssertWithin(StandardErrors, _normal.Zip(other, (a, b) => (double)a * b).Sum() / Math.Sqrt(_normal.Length));
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(777, 100)]
    [InlineData(9999, 1)]
    public void A_normal_row_is_the_same_whatever_block_it_is_drawn_in(int firstRow, int rowCount) =>
        Assert.Equal(_normal[(firstRow * Width)..((firstRow + rowCount) * Width)], Normal(12, firstRow, rowCount, Width));

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(99)]
    public void A_normal_number_does_not_depend_on_the_width(int width) =>
        Assert.Equal(_normal[(5 * Width)..((5 * Width) + width)], Normal(12, firstRow: 5, 1, width));

    [Fact]
    public void A_normal_number_is_the_closed_form_of_its_uniform_ones()
    {
        // Numbers j and j + 16 are cosine and sine of one radius, so their squares sum to −2 ln u.
        float[] row = Normal(4, 0, 1, 32);

        for (int j = 0; j < 16; j++)
        {
            double uniform = Math.Exp(-0.5 * (Math.Pow(row[j], 2) + Math.Pow(row[j + 16], 2)));
            double steps = (uniform * (1 << 24)) - 0.5;
            // The radius is right if that is a whole number of 2^-24, to the precision of a float.
            Assert.InRange(Math.Abs(steps - Math.Round(steps)), 0, 2e-6 * steps * Math.Max(1, -Math.Log(uniform)) + 0.01);
        }
    }

    [Fact]
    public void Rows_that_are_not_whole_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CounterNoise.FillNormal(new float[10], 1, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => CounterNoise.FillNormal(new float[10], 1, 0, 0));
    }

    [Fact]
    public void Uniform_numbers_fill_every_bin_alike()
    {
        const int Bins = 64;
        int[] counts = new int[Bins];
        for (ulong row = 0; row < 100_000; row++)
        {
            double uniform = CounterNoise.Uniform(3, row, 8);
            Assert.InRange(uniform, double.Epsilon, 1 - double.Epsilon);
            counts[(int)(uniform * Bins)]++;
        }

        double expected = 100_000.0 / Bins;
        double chiSquare = counts.Sum(count => Math.Pow(count - expected, 2) / expected);
        // Its mean is 63, its standard deviation √126.
        AssertWithin(StandardErrors, (chiSquare - (Bins - 1)) / Math.Sqrt(2.0 * (Bins - 1)));
    }

    [Fact]
    public void The_hash_never_changes()
    {
        // A saved model's rows depend on these, so they hold for all versions.
        Assert.Equal(PinnedHash, CounterNoise.Hash(1, 2, 3));
        Assert.NotEqual(CounterNoise.Hash(1, 2, 3), CounterNoise.Hash(1, 3, 2));
        Assert.NotEqual(CounterNoise.Hash(1, 2, 3), CounterNoise.Hash(2, 2, 3));
    }

    [Fact]
    public void The_normal_numbers_never_change() => Assert.Equal(PinnedNormals, Normal(1, 1L << 40, 1, 3));

    private const ulong PinnedHash = 18386576743992004740;

    private static float[] PinnedNormals => [2.18537307f, -0.130001441f, -0.370617181f];

    private static float[] Normal(ulong seed, long firstRow, int rowCount, int width)
    {
        float[] numbers = new float[rowCount * width];
        CounterNoise.FillNormal(numbers, seed, firstRow, width);
        return numbers;
    }

    private static void AssertWithin(double bound, double deviation) => Assert.InRange(deviation, -bound, bound);
}
