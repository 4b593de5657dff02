using Microsoft.ML.Wgan.Networks;
using TorchSharp;
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

/// <summary>Gives chosen numbers instead of random ones, and counts how many were asked for.</summary>
internal sealed class ChosenRandom(float[] uniforms) : RandomSource
{
    public override Tensor Normal(long rows, long width) => throw new InvalidOperationException("no normal numbers expected");

    public override Tensor Uniform(long rows, long width) => tensor(uniforms, rows, width);

    public override Tensor RowNumbers(long count, long rowCount) => throw new InvalidOperationException("no row numbers expected");
}
