using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>f(x) = w·x: every gradient slope is ‖w‖.</summary>
internal sealed class LinearCritic(Tensor w) : CriticNetwork
{
    public override Tensor Values => w;

    public override IReadOnlyList<CriticLayer> Layers => [];

    public override Tensor Score(Tensor rows) => rows.mv(w);
}

/// <summary>f(x) = ½‖x‖²: the slope at z is ‖z‖, which reveals where the slope was taken.</summary>
internal sealed class QuadraticCritic : CriticNetwork
{
    public override Tensor Values => zeros(1);

    public override IReadOnlyList<CriticLayer> Layers => [];

    public override Tensor Score(Tensor rows) => rows.square().sum(1L) * 0.5;
}
