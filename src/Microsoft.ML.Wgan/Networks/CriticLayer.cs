using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>A linear layer of the critic, as projections see it.</summary>
public sealed class CriticLayer
{
    internal CriticLayer(Tensor weight, Tensor leadingOutput)
    {
        Weight = weight;
        LeadingOutput = leadingOutput;
    }

    /// <summary>W, [outputs, inputs].</summary>
    public Tensor Weight { get; }

    /// <summary>A unit vector of outputs, [outputs], near W's leading left singular vector: where a power iteration left off last time.</summary>
    public Tensor LeadingOutput { get; }
}
