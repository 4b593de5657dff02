using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class FourierFeaturesTests
{
    [Fact]
    public void Behind_a_row_stand_sines_and_cosines_of_its_numbers()
    {
        using var scope = NewDisposeScope();
        using var features = new FourierFeatures(2, 3, CPU);
        float[] row = [0.3f, -0.7f, 1];

        float[] seen = features.Append(tensor(row, 1, 3)).data<float>().ToArray();

        double[] expected =
        [
            0.3, -0.7, 1,
            .. from k in Enumerable.Range(0, 3) from x in (double[])[0.3, -0.7] select Math.Sin(Math.Pow(2, k) * Math.PI * x) / Math.Pow(2, k),
            .. from k in Enumerable.Range(0, 3) from x in (double[])[0.3, -0.7] select Math.Cos(Math.Pow(2, k) * Math.PI * x) / Math.Pow(2, k),
        ];
        Assert.Equal(12, features.Count);
        Assert.Equal(expected.Length, seen.Length);
        Assert.All(expected.Zip(seen), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }
}
