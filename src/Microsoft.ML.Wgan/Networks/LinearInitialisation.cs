using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Initial weights of a linear layer, from a seed and not from any global random state.</summary>
internal static class LinearInitialisation
{
    /// <summary>Draws weights (and a bias) uniform on ±1/√inputs, torch's own default for linear layers.</summary>
    /// <param name="name">Name of the layer.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    /// <param name="seed">Seed of the network.</param>
    /// <param name="layer">Number of the layer, so that layers differ.</param>
    /// <param name="bias">Whether the layer has a bias.</param>
    public static IEnumerable<NamedWeights> Draw(string name, int inputs, int outputs, ulong seed, int layer, bool bias = true)
    {
        double bound = 1 / Math.Sqrt(inputs);
        yield return Draw($"{name}.weight", [outputs, inputs], inputs, seed, layer);
        if (bias)
        {
            yield return new($"{name}.bias", [outputs], Uniform(outputs, bound, seed, ((ulong)layer * 2) + 1));
        }
    }

    /// <summary>Draws the layers "layer1", "layer2", ... of a multilayer perceptron, weight and bias of each in turn.</summary>
    /// <param name="inputs">Inputs of the first layer.</param>
    /// <param name="hiddenWidth">Units in each hidden layer.</param>
    /// <param name="hiddenLayers">Number of hidden layers.</param>
    /// <param name="outputs">Outputs of the last layer.</param>
    /// <param name="seed">Seed of the network.</param>
    public static IReadOnlyList<NamedWeights> DrawStack(int inputs, int hiddenWidth, int hiddenLayers, int outputs, ulong seed) =>
    [
        .. Enumerable.Range(0, hiddenLayers + 1).SelectMany(layer => Draw(
            $"layer{layer + 1}", layer == 0 ? inputs : hiddenWidth, layer == hiddenLayers ? outputs : hiddenWidth, seed, layer)),
    ];

    /// <summary>Draws a tensor of weights of any shape, uniform on ±1/√inputs.</summary>
    /// <param name="name">Name of the weights.</param>
    /// <param name="shape">Their shape.</param>
    /// <param name="inputs">How many inputs an output is a sum over.</param>
    /// <param name="seed">Seed of the network.</param>
    /// <param name="layer">Number of the layer, so that layers differ.</param>
    public static NamedWeights Draw(string name, long[] shape, int inputs, ulong seed, int layer) =>
        new(name, shape, Uniform((int)shape.Aggregate(1L, (product, size) => product * size), 1 / Math.Sqrt(inputs), seed, (ulong)layer * 2));

    /// <summary>A vector of one value.</summary>
    public static NamedWeights Constant(string name, int length, float value) => new(name, [length], [.. Enumerable.Repeat(value, length)]);

    private static float[] Uniform(int count, double bound, ulong seed, ulong stream)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = (float)(((2 * CounterNoise.Uniform(seed, (ulong)i, stream)) - 1) * bound);
        }

        return values;
    }
}
