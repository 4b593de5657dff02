using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class NumberMapTests
{
    private static readonly float[] _outputs = [.. Enumerable.Range(0, 5_000).Select(i => MathF.Tanh((float)(4 * CounterNoise.Uniform(3, (ulong)i, 0)) - 2))];
    private static readonly float[] _numbers = [.. Enumerable.Range(0, 900).Select(i => (float)((1.6 * Math.Pow(CounterNoise.Uniform(3, (ulong)i, 1), 2)) - 0.8))];

    [Fact]
    public void Tails_are_as_long_as_those_of_the_numbers()
    {
        // Outputs crowd towards 1 where numbers do not; the sample is longer than the numbers, and so are its tails.
        const int Count = 20_000, InTail = 20;
        static float[] Normal(ulong seed, int count)
        {
            float[] outputs = new float[count];
            CounterNoise.FillNormal(outputs, seed, 0, 1);
            return [.. outputs.Select(MathF.Tanh)];
        }

        float[] numbers = [.. Enumerable.Range(0, Count).Select(row => -1 + (2 * MathF.Pow((float)CounterNoise.Uniform(1, (ulong)row, 0), 2))).Order()];
        NumberMap map = NumberMap.Fit(Normal(2, 10 * Count), [.. numbers]);

        float[] mapped = [.. Normal(3, Count).Select(map.Map).Order()];

        Assert.InRange(mapped.Count(number => number > numbers[^InTail]), 8, 34);
        Assert.InRange(mapped[^1], numbers[^10], numbers[^1]);
        Assert.InRange(mapped[Count / 2], numbers[(int)(0.48 * Count)], numbers[(int)(0.52 * Count)]);
    }

    [Fact]
    public void Outputs_are_distributed_as_the_numbers_afterwards()
    {
        float[] mapped = Mapped([.. _outputs]), numbers = [.. _numbers.Order()];

        Array.Sort(mapped);
        for (int share = 1; share < 100; share++)
        {
            Assert.Equal(numbers[share * numbers.Length / 100], mapped[share * mapped.Length / 100], 0.02f);
        }

        Assert.Equal((numbers[0], numbers[^1]), (mapped[0], mapped[^1]));
    }

    [Fact]
    public void A_larger_output_is_no_smaller_number()
    {
        float[] mapped = Mapped([.. Enumerable.Range(-110, 221).Select(i => i / 100f)]);

        Assert.Equal(mapped.Order(), mapped);
        Assert.Equal((_numbers.Min(), _numbers.Max()), (mapped[0], mapped[^1]));
    }

    [Fact]
    public void An_output_that_always_comes_is_the_middle_and_none_is_the_least()
    {
        NumberMap map = NumberMap.Fit([1, 1, 1, 1], [-0.5f, 0, 0.25f, 0.5f]);

        Assert.Equal(0, map.Map(1));
        Assert.Equal(-0.5f, map.Map(0));
        Assert.Equal(-0.5f, map.Map(float.NaN));
    }

    [Theory]
    [InlineData(new float[0], new float[0])]
    [InlineData(new float[] { 0 }, new float[] { 0, 1 })]
    [InlineData(new float[] { 0, -1 }, new float[] { 0, 1 })]
    [InlineData(new float[] { 0, 1 }, new float[] { 1, 0 })]
    [InlineData(new float[] { 0, 2 }, new float[] { 0, 1 })]
    [InlineData(new float[] { 0, 1 }, new float[] { -2, 1 })]
    [InlineData(new float[] { 0, float.NaN }, new float[] { 0, 1 })]
    public void Knots_that_do_not_ascend_within_bounds_are_refused(float[] from, float[] to)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.WriteFloats(from);
        writer.WriteFloats(to);

        Assert.Throws<InvalidDataException>(() => NumberMap.Read(new PayloadReader(bytes.ToArray())));
    }

    private static float[] Mapped(float[] outputs)
    {
        NumberMap map = NumberMap.Fit([.. _outputs], [.. _numbers]);
        return [.. outputs.Select(map.Map)];
    }
}
