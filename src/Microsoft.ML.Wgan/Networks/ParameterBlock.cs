using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// All parameters of one network in one flat tensor, and their gradients in another, so that an optimizer step, an
/// average or a copy is a handful of operations however many layers there are.
/// </summary>
/// <remarks>
/// Each parameter is a leaf that shares the flat tensor's memory; its gradient is a view of the flat gradient, into which
/// the backward pass adds in place.
/// </remarks>
internal sealed class ParameterBlock : IDisposable
{
    private readonly List<Tensor> _leaves = [];

    private ParameterBlock(Tensor values)
    {
        Values = values;
        Gradient = zeros_like(values);
    }

    /// <summary>Every parameter, [size].</summary>
    public Tensor Values { get; }

    /// <summary>The gradient of every parameter, [size]; zero it before a backward pass.</summary>
    public Tensor Gradient { get; }

    /// <summary>The parameters in the order of their shapes; each requires a gradient.</summary>
    public IReadOnlyList<Tensor> Leaves => _leaves;

    /// <summary>Makes a block from initial values.</summary>
    /// <param name="parameters">Name, shape and initial values, row-major, of each parameter.</param>
    /// <param name="device">Where the block lies.</param>
    public static ParameterBlock Create(IReadOnlyList<NamedWeights> parameters, Device device)
    {
        var host = new float[parameters.Sum(parameter => Padded(parameter.Values.Length))];
        var starts = new int[parameters.Count];
        int end = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            starts[i] = end;
            parameters[i].Values.CopyTo(host, end);
            end += Padded(parameters[i].Values.Length);
        }

        Tensor values = Aligned.Copy(host, [host.Length], device).DetachFromDisposeScope();
        var block = new ParameterBlock(values);
        block.Gradient.DetachFromDisposeScope();
        for (int i = 0; i < starts.Length; i++)
        {
            block.AddLeaf(starts[i], parameters[i].Shape);
        }

        return block;
    }

    /// <summary>Until what is returned is disposed, what is computed with the parameters does not ask for their gradients: a backward pass goes through, and leaves <see cref="Gradient"/> alone.</summary>
    public Frozen Freeze() => new(this);

    public void Dispose()
    {
        foreach (Tensor leaf in _leaves)
        {
            leaf.Dispose();
        }

        Values.Dispose();
        Gradient.Dispose();
    }

    private void RequireGradients(bool required)
    {
        foreach (Tensor leaf in _leaves)
        {
            leaf.requires_grad = required;
        }
    }

    // Every parameter starts on a cache line; what lies between them stays zero, gradient and all.
    private static int Padded(int length) => (length + 15) / 16 * 16;

    private void AddLeaf(long start, long[] shape)
    {
        long length = shape.Aggregate(1L, (product, size) => product * size);
        using var scope = NewDisposeScope();
        Tensor leaf = Values.narrow(0, start, length).view(shape).detach().requires_grad_();
        leaf.grad = Gradient.narrow(0, start, length).view(shape);
        _leaves.Add(leaf.DetachFromDisposeScope());
    }

    /// <summary>A while in which the parameters are constants.</summary>
    public readonly struct Frozen : IDisposable
    {
        private readonly ParameterBlock _block;

        internal Frozen(ParameterBlock block)
        {
            _block = block;
            block.RequireGradients(false);
        }

        public void Dispose() => _block.RequireGradients(true);
    }
}
