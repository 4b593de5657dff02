using Microsoft.ML.Wgan.Evaluation.Images;
using Microsoft.ML.Wgan.Tests.Evaluation.Transport;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class RadixSortTests
{
    [Fact]
    public void Numbers_of_every_size_and_sign_ascend()
    {
        float[] values = [3, -3, 0, 1e-38f, -1e-38f, 1e38f, -1e38f, 2.5f, 2.4999998f, -2.5f, -2.4999998f, 3, float.MaxValue, float.MinValue];

        new RadixSort().Sort(values);

        Assert.Equal([float.MinValue, -1e38f, -3, -2.5f, -2.4999998f, -1e-38f, 0, 1e-38f, 2.4999998f, 2.5f, 3, 3, 1e38f, float.MaxValue], values);
    }

    [Fact]
    public void One_sorter_sorts_arrays_of_any_length_one_after_another()
    {
        RadixSort sort = new();
        Assert.All([5000, 5000, 1, 300, 0], length =>
        {
            float[] values = Clouds.Normal(length + 1, 1, (ulong)length).Values[..length].ToArray();
            float[] expected = [.. values.Order()];

            sort.Sort(values);

            Assert.Equal(expected, values);
        });
    }
}
