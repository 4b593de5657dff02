using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class OffsetSearchTests
{
    private const int RowCount = 5000;

    [Theory]
    [InlineData(1)]
    [InlineData(0.01)]
    [InlineData(100)]
    public void Two_levels_meet_at_the_quantile_of_their_difference(float scale)
    {
        // Level 0 gives 0, level 1 gives −scale·u with u evenly in (0, 1): it wins a share s when its offset is ahead by scale·s.
        float[] outputs = new float[RowCount * 2];
        for (int row = 0; row < RowCount; row++)
        {
            outputs[(row * 2) + 1] = -scale * ((row * 7 % RowCount) + 0.5f) / RowCount;
        }

        LevelOffsets offsets = Fit(outputs, [0.75, 0.25]);

        Assert.Equal([0.75, 0.25], Shares(outputs, offsets, 2));
        Assert.Equal(1, offsets.Best([0, -0.2499f * scale]));
        Assert.Equal(0, offsets.Best([0, -0.2501f * scale]));
    }

    [Theory]
    [InlineData(3, 0.05f)]
    [InlineData(16, 1f)]
    [InlineData(42, 20f)]
    public void Levels_get_their_shares_whatever_the_scale_of_the_outputs(int levelCount, float scale)
    {
        float[] outputs = Outputs(levelCount, scale);
        double[] wanted = Wanted(levelCount);

        double[] shown = Shares(outputs, Fit(outputs, wanted), levelCount);

        Assert.InRange(Distance(wanted, shown), 0, 0.002);
    }

    [Fact]
    public void A_level_that_never_appeared_gets_its_share()
    {
        float[] outputs = Outputs(8, scale: 1);
        for (int row = 0; row < RowCount; row++)
        {
            outputs[(row * 8) + 3] -= 50;
        }

        double[] wanted = Wanted(8);
        double[] shown = Shares(outputs, Fit(outputs, wanted), 8);

        Assert.Equal(0, Shares(outputs, LevelOffsets.None(8), 8)[3]);
        Assert.Equal(wanted[3], shown[3], 0.002);
    }

    [Fact]
    public void A_level_without_a_share_never_wins()
    {
        LevelOffsets offsets = Fit(Outputs(3, scale: 1), [0.5, 0, 0.5]);

        Assert.NotEqual(1, offsets.Best([-30, 30, -30]));
        Assert.Equal(0.5, Shares(Outputs(3, scale: 1), offsets, 3)[0], 0.002);
    }

    [Fact]
    public void Some_of_the_rows_get_the_shares_that_are_wanted_of_them()
    {
        float[] outputs = Outputs(4, scale: 1);
        int[] rows = [.. Enumerable.Range(0, RowCount).Where(row => row % 3 == 1)];
        double[] wanted = [0.1, 0.2, 0.3, 0.4];

        LevelOffsets offsets = OffsetSearch.Fit(new OutputBlock(outputs, RowCount, 4, 0, 0, 0), rows, new CategorySpan(0, 4), wanted, new LevelOffsets([1, 0, 0, -1]));

        Assert.InRange(Distance(wanted, Shares([.. rows.SelectMany(row => outputs[(row * 4)..((row + 1) * 4)])], offsets, 4)), 0, 0.002);
    }

    [Fact]
    public void Outputs_that_already_show_the_shares_are_left_alone()
    {
        float[] outputs = Outputs(5, scale: 1);
        double[] shares = Shares(outputs, LevelOffsets.None(5), 5);

        LevelOffsets offsets = Fit(outputs, shares);

        Assert.Equal(shares, Shares(outputs, offsets, 5));
        Assert.Equal(2, offsets.Best([0, 0, 1e-6f, 0, 0]));
    }

    [Fact]
    public void Constant_and_broken_outputs_do_no_harm()
    {
        float[] constant = new float[RowCount * 3];
        float[] broken = [.. Enumerable.Repeat(float.NaN, RowCount * 3)];

        Assert.InRange(Fit(constant, [0.5, 0.3, 0.2]).Best([0, 0, 0]), 0, 2);
        Assert.InRange(Fit(broken, [0.5, 0.3, 0.2]).Best([float.NaN, 0, 0]), 0, 2);
        Assert.Equal(1, OffsetSearch.Fit(new OutputBlock([], 0, 3, 0, 0, 0), new CategorySpan(0, 3), [0.5, 0.3, 0.2]).Best([0, 1, 0]));
    }

    private static LevelOffsets Fit(float[] outputs, double[] shares)
    {
        OutputBlock block = new(outputs, outputs.Length / shares.Length, shares.Length, 0, 0, 0);
        return OffsetSearch.Fit(block, new CategorySpan(0, shares.Length), shares);
    }

    private static float[] Outputs(int levelCount, float scale)
    {
        float[] outputs = new float[RowCount * levelCount];
        CounterNoise.FillNormal(outputs, 21, 0, levelCount);
        for (int i = 0; i < outputs.Length; i++)
        {
            outputs[i] = scale * (outputs[i] - (i % levelCount * 3f / levelCount));
        }

        return outputs;
    }

    private static double[] Wanted(int levelCount)
    {
        double[] weights = [.. Enumerable.Range(0, levelCount).Select(level => Math.Exp(-(level * 5 % levelCount) * 4.0 / levelCount))];
        return [.. weights.Select(weight => weight / weights.Sum())];
    }

    private static double[] Shares(float[] outputs, LevelOffsets offsets, int levelCount)
    {
        int rowCount = outputs.Length / levelCount;
        int[] counts = new int[levelCount];
        for (int row = 0; row < rowCount; row++)
        {
            counts[offsets.Best(outputs.AsSpan(row * levelCount, levelCount))]++;
        }

        return [.. counts.Select(count => (double)count / rowCount)];
    }

    private static double Distance(double[] wanted, double[] shown) => wanted.Zip(shown, (a, b) => Math.Abs(a - b)).Sum() / 2;
}
