using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>A critic of linear layers and leaky ReLUs without normalisation: f(x) = w₃·a(W₂ a(W₁ x + b₁) + b₂) + b₃, a(h) = max(h, 0.2 h).</summary>
internal sealed class MultilayerCritic : CriticNetwork, IDisposable
{
    private const double NegativeSlope = 0.2;
    private readonly Tensor[] _weights;
    private readonly Tensor[] _biases;
    private readonly Tensor _zero;
    private readonly Tensor _one;
    private readonly Tensor _negativeSlope;

    /// <param name="width">Width of an encoded row.</param>
    /// <param name="hiddenWidth">Units in each hidden layer.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where the critic lies.</param>
    /// <param name="hiddenLayers">Number of hidden layers.</param>
    public MultilayerCritic(int width, int hiddenWidth, ulong seed, Device device, int hiddenLayers = 2)
    {
        var initial = new List<NamedWeights>();
        for (int layer = 0; layer <= hiddenLayers; layer++)
        {
            int inputs = layer == 0 ? width : hiddenWidth;
            int outputs = layer == hiddenLayers ? 1 : hiddenWidth;
            initial.AddRange(LinearInitialisation.Draw($"layer{layer + 1}", inputs, outputs, seed, layer));
        }

        Parameters = ParameterBlock.Create(initial, device);
        _weights = [.. Parameters.Leaves.Where((_, i) => i % 2 == 0)];
        _biases = [.. Parameters.Leaves.Where((_, i) => i % 2 == 1)];
        _zero = Constant(0, device);
        _one = Constant(1, device);
        _negativeSlope = Constant((float)NegativeSlope, device);
    }

    /// <summary>Weights and biases, flat.</summary>
    public ParameterBlock Parameters { get; }

    /// <inheritdoc/>
    public override Tensor Score(Tensor rows)
    {
        Tensor h = rows;
        for (int layer = 0; layer < _weights.Length - 1; layer++)
        {
            h = nn.functional.leaky_relu(nn.functional.linear(h, _weights[layer], _biases[layer]), NegativeSlope);
        }

        return nn.functional.linear(h, _weights[^1], _biases[^1]).view(-1);
    }

    /// <summary>∇f(z) = W₁ᵀ D₁ W₂ᵀ D₂ w₃, with D the slopes (1 or 0.2) of the activations at z.</summary>
    /// <remarks>
    /// The slopes are constant almost everywhere, so the gradient is an explicit expression in the weights: a penalty on it
    /// needs one ordinary backward pass and no graph of a graph. Equal to autograd's double backward (tested).
    /// </remarks>
    /// <inheritdoc/>
    public override Tensor InputGradient(Tensor points)
    {
        Tensor[] slopes = ActivationSlopes(points);
        Tensor gradient = _weights[^1].mul(slopes[^1]);
        for (int layer = _weights.Length - 2; layer > 0; layer--)
        {
            gradient = gradient.mm(_weights[layer]).mul(slopes[layer - 1]);
        }

        return gradient.mm(_weights[0]);
    }

    public void Dispose()
    {
        Parameters.Dispose();
        _zero.Dispose();
        _one.Dispose();
        _negativeSlope.Dispose();
    }

    private Tensor[] ActivationSlopes(Tensor points)
    {
        using IDisposable noGradient = no_grad();
        var slopes = new Tensor[_weights.Length - 1];
        Tensor h = points;
        for (int layer = 0; layer < slopes.Length; layer++)
        {
            h = nn.functional.linear(h, _weights[layer], _biases[layer]);
            slopes[layer] = where(h.gt(_zero), _one, _negativeSlope);
            if (layer < slopes.Length - 1)
            {
                h = h.mul(slopes[layer]);
            }
        }

        return slopes;
    }

    // Tensors made once: a number operand would allocate a native scalar at every use.
    private static Tensor Constant(float value, Device device) => tensor(value, device: device).DetachFromDisposeScope();
}
