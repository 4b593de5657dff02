using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>A small critic in double precision, smooth in rows and weights: f(x) = w₃·tanh(W₂ tanh(W₁ x + b₁) + b₂), its input gradient left to autograd.</summary>
internal sealed class SmoothCritic(Tensor weights) : CriticNetwork
{
    public const int Inputs = 2;
    private const int Units = 3;

    public override Tensor Values => weights;

    public override IReadOnlyList<CriticLayer> Layers => [];

    public override Tensor Score(Tensor rows)
    {
        Tensor w1 = weights.narrow(0, 0, 6).view(Units, Inputs), b1 = weights.narrow(0, 6, Units);
        Tensor w2 = weights.narrow(0, 9, 9).view(Units, Units), b2 = weights.narrow(0, 18, Units), w3 = weights.narrow(0, 21, Units);
        Tensor h = rows.mm(w1.t()).add(b1).tanh();
        return h.mm(w2.t()).add(b2).tanh().mv(w3);
    }
}
