using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

/// <summary>The source for GPUs is made of ordinary tensor operations, so the CPU can judge its numbers.</summary>
public sealed class DeviceRandomTests
{
    // A million draws: a mean of unit variance has a standard error of 0.001; bounds are five of them (more for higher moments).
    private const int Rows = 1_000;
    private const int Width = 1_000;

    [Fact]
    public void Normals_have_the_moments_of_the_standard_normal()
    {
        using var scope = NewDisposeScope();
        using var random = new DeviceRandom(7, CPU);

        double[] z = [.. random.Normal(Rows, Width).data<float>().ToArray().Select(value => (double)value)];

        Assert.Equal(0, z.Average(), 0.005);
        Assert.Equal(1, z.Average(v => v * v), 0.01);
        Assert.Equal(0, z.Average(v => v * v * v), 0.025);
        Assert.Equal(3, z.Average(v => v * v * v * v), 0.06);
        Assert.InRange(z.Max(), 4, 7);
    }

    [Fact]
    public void Neighbours_and_successive_draws_are_uncorrelated()
    {
        using var scope = NewDisposeScope();
        using var random = new DeviceRandom(7, CPU);

        float[] first = random.Normal(Rows, Width).data<float>().ToArray();
        float[] second = random.Normal(Rows, Width).data<float>().ToArray();

        Assert.Equal(0, first.Zip(second).Average(pair => (double)pair.First * pair.Second), 0.005);
        Assert.Equal(0, first.Zip(first.Skip(1)).Average(pair => (double)pair.First * pair.Second), 0.005);
        Assert.Equal(0, first.Zip(first.Skip(Width)).Average(pair => (double)pair.First * pair.Second), 0.005);
    }

    [Fact]
    public void Uniforms_fill_the_unit_interval_evenly()
    {
        using var scope = NewDisposeScope();
        using var random = new DeviceRandom(7, CPU);

        float[] u = random.Uniform(Rows, Width).data<float>().ToArray();

        Assert.All(u, value => Assert.InRange(value, 0f, MathF.BitDecrement(1f)));
        int[] tenths = new int[10];
        Array.ForEach(u, value => tenths[(int)(value * 10)]++);

        // 100,000 expected in each, standard deviation 300.
        Assert.All(tenths, count => Assert.InRange(count, 98_500, 101_500));
    }

    [Fact]
    public void Row_numbers_reach_every_row_equally_often()
    {
        using var scope = NewDisposeScope();
        using var random = new DeviceRandom(7, CPU);

        int[] hits = new int[7];
        foreach (long row in random.RowNumbers(700_000, 7).data<long>().ToArray())
        {
            hits[row]++;
        }

        // 100,000 expected of each row, standard deviation 293.
        Assert.All(hits, count => Assert.InRange(count, 98_500, 101_500));
    }

    [Fact]
    public void Another_row_count_is_honoured_at_once()
    {
        using var scope = NewDisposeScope();
        using var random = new DeviceRandom(7, CPU);
        random.RowNumbers(10, 1_000_000);

        Assert.All(random.RowNumbers(1_000, 3).data<long>().ToArray(), row => Assert.InRange(row, 0, 2));
    }

    [Fact]
    public void The_seed_decides_and_a_pool_that_runs_out_is_followed_by_another()
    {
        using var scope = NewDisposeScope();
        using var one = new DeviceRandom(7, CPU);
        using var same = new DeviceRandom(7, CPU);
        using var other = new DeviceRandom(8, CPU);

        float[] numbers = one.Normal(3, 5).data<float>().ToArray();
        Assert.Equal(numbers, same.Normal(3, 5).data<float>().ToArray());
        Assert.NotEqual(numbers, other.Normal(3, 5).data<float>().ToArray());

        one.Normal(1, (1 << 22) - 16);
        Assert.NotEqual(numbers, one.Normal(3, 5).data<float>().ToArray());
    }
}
