namespace Microsoft.ML.Wgan.Networks;

/// <summary>The weights of a finished generator of pictures, by their names in model files, checked against its sizes.</summary>
/// <remarks>
/// <code>
/// first.weight [units, inputs], first.bias [units]
/// upN.weight [in, out, 4, 4], upN.injection [out, inputs], upN.bias [out]; residual: upN.refinement [out, out, 3, 3], upN.refinement.bias [out], upN.short cut [in, out, 2, 2]
/// last.weight [channels, in, 3, 3], last.bias [channels]
/// beside.weight [numbers and levels, units], beside.bias; only where there are any
/// </code>
/// </remarks>
internal sealed class ConvolutionLayers
{
    private readonly Dictionary<string, NamedWeights> _weights;

    /// <exception cref="InvalidDataException">The weights are not those of the shape.</exception>
    public ConvolutionLayers(GeneratorShape shape, IReadOnlyList<NamedWeights> weights)
    {
        _weights = weights.ToDictionary(layer => layer.Name);
        (string Name, long[] Shape)[] expected = [.. Expected(shape)];
        bool fits = weights.Count == expected.Length && expected.All(layer =>
            _weights.TryGetValue(layer.Name, out NamedWeights? found)
            && found.Shape.AsSpan().SequenceEqual(layer.Shape)
            && found.Values.LongLength == layer.Shape.Aggregate(1L, (product, size) => product * size));
        if (!fits)
        {
            throw new InvalidDataException($"The weights of the generator do not fit its shape ({shape}).");
        }
    }

    /// <summary>The weights of a name.</summary>
    public NamedWeights this[string name] => _weights[name];

    private static IEnumerable<(string Name, long[] Shape)> Expected(GeneratorShape shape)
    {
        ImagePlan plan = shape.Image!;
        long inputs = shape.FirstInputs;
        yield return ("first.weight", [plan.StartUnits, inputs]);
        yield return ("first.bias", [plan.StartUnits]);
        for (int block = 0; block < plan.Doublings; block++)
        {
            long from = plan.GeneratorChannels(block), to = plan.GeneratorChannels(block + 1);
            string name = $"up{block + 1}";
            yield return ($"{name}.weight", [from, to, 4, 4]);
            yield return ($"{name}.injection", [to, inputs]);
            yield return ($"{name}.bias", [to]);
            if (plan.IsResidual)
            {
                yield return ($"{name}.refinement", [to, to, 3, 3]);
                yield return ($"{name}.refinement.bias", [to]);
                yield return ($"{name}.short cut", [from, to, 2, 2]);
            }
        }

        yield return ("last.weight", [plan.Picture.Channels, plan.GeneratorChannels(plan.Doublings), 3, 3]);
        yield return ("last.bias", [plan.Picture.Channels]);
        if (shape.BesideWidth > 0)
        {
            yield return ("beside.weight", [shape.BesideWidth, plan.StartUnits]);
            yield return ("beside.bias", [shape.BesideWidth]);
        }
    }
}
