using Microsoft.ML.Wgan.Encoding;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>A critic of linear layers with an activation between them, without normalisation: f(x) = w₃·a(W₂ a(W₁ x + b₁) + b₂) + b₃.</summary>
internal sealed class MultilayerCritic : TrainableCritic
{
    /// <summary>Slope below zero of the usual activation, a leaky ReLU.</summary>
    public const double UsualNegativeSlope = 0.2;

    private readonly Tensor[] _weights;
    private readonly Tensor[] _biases;
    private readonly Activation _activation;
    private readonly FourierFeatures? _features;

    /// <param name="width">Width of an encoded row.</param>
    /// <param name="hiddenWidth">Units in each hidden layer.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where the critic lies.</param>
    /// <param name="hiddenLayers">Number of hidden layers.</param>
    /// <param name="activation">What stands between the layers, owned from here on; by default a leaky ReLU of slope 0.2.</param>
    /// <param name="features">What it sees beside the row, owned from here on; by default nothing.</param>
    public MultilayerCritic(
        int width, int hiddenWidth, ulong seed, Device device, int hiddenLayers = 2, Activation? activation = null, FourierFeatures? features = null)
    {
        _features = features;
        Parameters = ParameterBlock.Create(LinearInitialisation.DrawStack(width + (features?.Count ?? 0), hiddenWidth, hiddenLayers, 1, seed), device);
        _weights = [.. Parameters.Leaves.Where((_, i) => i % 2 == 0)];
        _biases = [.. Parameters.Leaves.Where((_, i) => i % 2 == 1)];
        _activation = activation ?? new LeakyRelu(UsualNegativeSlope, device);
        Layers = [.. _weights.Select((weight, layer) => new CriticLayer(weight, UnitVector((int)weight.shape[0], seed, layer, device)))];
    }

    /// <inheritdoc/>
    public override ParameterBlock Parameters { get; }

    /// <inheritdoc/>
    public override Tensor Values => Parameters.Values;

    /// <inheritdoc/>
    public override IReadOnlyList<CriticLayer> Layers { get; }

    /// <inheritdoc/>
    public override Tensor Score(Tensor rows)
    {
        Tensor h = Seen(rows);
        for (int layer = 0; layer < _weights.Length - 1; layer++)
        {
            h = _activation.Apply(nn.functional.linear(h, _weights[layer], _biases[layer]));
        }

        return nn.functional.linear(h, _weights[^1], _biases[^1]).view(-1);
    }

    /// <summary>∇f(z) = W₁ᵀ J₁ᵀ W₂ᵀ J₂ᵀ w₃, with J the Jacobians of the activations at z.</summary>
    /// <remarks>
    /// The Jacobians are constant almost everywhere, so the gradient is an explicit expression in the weights: a penalty on it
    /// needs one ordinary backward pass and no graph of a graph. Equal to autograd's double backward (tested).
    /// </remarks>
    /// <inheritdoc/>
    public override Tensor InputGradient(Tensor points)
    {
        Tensor[] patterns = Patterns(points);
        Tensor gradient = _activation.Backward(_weights[^1].expand(points.shape[0], -1), patterns[^1]);
        for (int layer = _weights.Length - 2; layer > 0; layer--)
        {
            gradient = _activation.Backward(gradient.mm(_weights[layer]), patterns[layer - 1]);
        }

        gradient = gradient.mm(_weights[0]);
        return _features?.PullBack(gradient, points) ?? gradient;
    }

    /// <inheritdoc/>
    public override CriticWeights ToHost() => new(
        [.. Parameters.Leaves.Select((leaf, i) => new NamedWeights(
            $"critic{(i / 2) + 1}.{(i % 2 == 0 ? "weight" : "bias")}", leaf.shape, leaf.detach().cpu().contiguous().data<float>().ToArray()))],
        _activation.NegativeSlope ?? 0,
        SortsPairs: _activation.NegativeSlope is null,
        _features?.Numbers ?? 0,
        _features?.Frequencies ?? 0);

    public override void Dispose()
    {
        Parameters.Dispose();
        _activation.Dispose();
        _features?.Dispose();
        foreach (CriticLayer layer in Layers)
        {
            layer.LeadingOutput.Dispose();
        }
    }

    private Tensor Seen(Tensor rows) => _features?.Append(rows) ?? rows;

    private Tensor[] Patterns(Tensor points)
    {
        using IDisposable noGradient = no_grad();
        var patterns = new Tensor[_weights.Length - 1];
        Tensor h = Seen(points);
        for (int layer = 0; layer < patterns.Length; layer++)
        {
            h = nn.functional.linear(h, _weights[layer], _biases[layer]);
            patterns[layer] = _activation.Pattern(h);
            if (layer < patterns.Length - 1)
            {
                h = _activation.Forward(h, patterns[layer]);
            }
        }

        return patterns;
    }

    private static Tensor UnitVector(int length, ulong seed, int layer, Device device)
    {
        using var scope = NewDisposeScope();
        var values = new float[length];
        CounterNoise.FillNormal(values, seed, layer, length);
        Tensor vector = Aligned.Copy(values, [length], device);
        return vector.div_(vector.norm()).DetachFromDisposeScope();
    }
}
