using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class DecodeOrderTests
{
    [Fact]
    public void Columns_come_after_those_they_need() =>
        Assert.Equal([1, 2, 3, 0, 4], DecodeOrder.Of([[3, 1], [], [1], [], [0, 3]]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(1, -1)]
    public void Circles_and_columns_that_do_not_exist_are_refused(int first, int second) =>
        Assert.Throws<InvalidDataException>(() => DecodeOrder.Of([[first], [second]]));
}
