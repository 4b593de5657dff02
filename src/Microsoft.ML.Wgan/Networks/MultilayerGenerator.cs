using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>A generator of linear layers with ReLUs between them and nothing behind the last: g(z) = W₃ relu(W₂ relu(W₁ z + b₁) + b₂) + b₃.</summary>
internal sealed class MultilayerGenerator(int latentWidth, int hiddenWidth, int hiddenLayers, int width, ulong seed, Device device)
    : GeneratorNetwork(ParameterBlock.Create(LinearInitialisation.DrawStack(latentWidth, hiddenWidth, hiddenLayers, width, seed), device), latentWidth)
{
    /// <inheritdoc/>
    public override Tensor Generate(Tensor latent)
    {
        IReadOnlyList<Tensor> p = Parameters.Leaves;
        Tensor h = latent;
        for (int i = 0; i < p.Count - 2; i += 2)
        {
            h = nn.functional.linear(h, p[i], p[i + 1]).relu_();
        }

        return nn.functional.linear(h, p[^2], p[^1]);
    }
}
