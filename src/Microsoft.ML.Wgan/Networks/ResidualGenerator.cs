using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// The generator of tables: two residual blocks that put relu(batchnorm(W h)) in front of their input, then a linear
/// layer and the heads.
/// </summary>
internal sealed class ResidualGenerator : GeneratorNetwork
{
    private readonly OutputHead _head;
    private readonly Tensor _unusedMean;
    private readonly Tensor _unusedVariance;

    public ResidualGenerator(GeneratorShape shape, OutputHead head, ulong seed, Device device)
        : base(ParameterBlock.Create([.. Initial(shape, seed)], device), shape.LatentWidth)
    {
        Shape = shape;
        _head = head;
        _unusedMean = zeros(shape.HiddenWidth, device: device).DetachFromDisposeScope();
        _unusedVariance = ones(shape.HiddenWidth, device: device).DetachFromDisposeScope();
    }

    /// <summary>Its sizes; the parameters lie in the order of <see cref="Leaves"/>.</summary>
    public GeneratorShape Shape { get; }

    /// <summary>Makes fake rows with the statistics of the batch.</summary>
    /// <param name="latent">z, [batch, latent width], standard normal; where the shape has conditions, [z, condition].</param>
    /// <returns>g(z), [batch, width]: numbers in [−1, 1], categories one-hot.</returns>
    public override Tensor Generate(Tensor latent)
    {
        Leaves p = Leaves.Of(Parameters);
        Tensor first = cat([Block(latent, p.FirstWeight, p.FirstGain, p.FirstShift), latent], 1);
        Tensor second = cat([Block(first, p.SecondWeight, p.SecondGain, p.SecondShift), first], 1);
        return _head.Rows(nn.functional.linear(second, p.LastWeight, p.LastBias));
    }

    public override void Dispose()
    {
        _unusedMean.Dispose();
        _unusedVariance.Dispose();
        base.Dispose();
    }

    // The running statistics stay untouched (momentum 0): those of the averaged weights are measured after training.
    private Tensor Block(Tensor h, Tensor weight, Tensor gain, Tensor shift) =>
        nn.functional.batch_norm(h.mm(weight.t()), _unusedMean, _unusedVariance, gain, shift, training: true, momentum: 0).relu();

    private static IEnumerable<NamedWeights> Initial(GeneratorShape shape, ulong seed) =>
    [
        .. LinearInitialisation.Draw("block1", shape.FirstInputs, shape.HiddenWidth, seed, 0, bias: false),
        LinearInitialisation.Constant("block1.gain", shape.HiddenWidth, 1),
        LinearInitialisation.Constant("block1.shift", shape.HiddenWidth, 0),
        .. LinearInitialisation.Draw("block2", shape.SecondInputs, shape.HiddenWidth, seed, 1, bias: false),
        LinearInitialisation.Constant("block2.gain", shape.HiddenWidth, 1),
        LinearInitialisation.Constant("block2.shift", shape.HiddenWidth, 0),
        .. LinearInitialisation.Draw("last", shape.LastInputs, shape.OutputWidth, seed, 2),
    ];

    /// <summary>The parameters by name.</summary>
    internal readonly record struct Leaves(
        Tensor FirstWeight, Tensor FirstGain, Tensor FirstShift, Tensor SecondWeight, Tensor SecondGain, Tensor SecondShift, Tensor LastWeight, Tensor LastBias)
    {
        public static Leaves Of(ParameterBlock parameters)
        {
            IReadOnlyList<Tensor> p = parameters.Leaves;
            return new(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]);
        }
    }
}
