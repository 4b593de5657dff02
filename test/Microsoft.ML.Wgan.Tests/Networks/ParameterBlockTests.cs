using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class ParameterBlockTests
{
    [Fact]
    public void A_frozen_network_lets_gradients_through_and_takes_none()
    {
        using var scope = NewDisposeScope();
        using var critic = new MultilayerCritic(3, 8, seed: 1, CPU);
        Tensor before = critic.Parameters.Gradient.fill_(7).clone();
        Tensor frozenRows = Rows(), rows = Rows();

        using (critic.Parameters.Freeze())
        {
            critic.Score(frozenRows).sum().backward();
        }

        float[] frozen = critic.Parameters.Gradient.data<float>().ToArray();
        critic.Score(rows).sum().backward();

        Assert.Equal(before.data<float>().ToArray(), frozen);
        Assert.Equal(rows.grad!.data<float>().ToArray(), frozenRows.grad!.data<float>().ToArray());
        Assert.Contains(frozenRows.grad!.data<float>().ToArray(), value => value != 0);
        Assert.NotEqual(frozen, critic.Parameters.Gradient.data<float>().ToArray());
    }

    private static Tensor Rows() => arange(12, dtype: ScalarType.Float32).view(4, 3).requires_grad_();
}
