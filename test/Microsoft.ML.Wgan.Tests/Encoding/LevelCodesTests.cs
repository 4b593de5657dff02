using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class LevelCodesTests
{
    [Theory]
    [InlineData(2, typeof(byte))]
    [InlineData(256, typeof(byte))]
    [InlineData(257, typeof(short))]
    [InlineData(32_768, typeof(short))]
    [InlineData(32_769, typeof(int))]
    public void Codes_take_as_few_bytes_as_the_longest_span_needs(int levels, Type type)
    {
        TableLayout layout = new(1, [2, levels]);

        LevelCodes codes = LevelCodes.Of(layout, [1, levels - 1, 0, 0]);

        Assert.Equal([1, levels - 1, 0, 0], codes.ToArray());
        Assert.Equal(type, codes.Values.GetType().GetElementType());
        Assert.Equal(levels - 1, codes[1]);
    }

    [Fact]
    public void A_code_that_does_not_fit_is_refused() => Assert.Throws<OverflowException>(() => LevelCodes.For(new TableLayout(0, [7]), 1)[0] = 256);

    [Fact]
    public void Without_categories_there_are_no_codes() => Assert.Equal(0, LevelCodes.For(new TableLayout(3, []), 5).Length);
}
