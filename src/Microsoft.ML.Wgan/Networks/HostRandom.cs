using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Random tensors on the CPU from a libtorch generator of its own.</summary>
internal sealed class HostRandom : RandomSource
{
    private readonly Generator _state;

    public HostRandom(ulong seed) => _state = new Generator(seed);

    public override Tensor Normal(long rows, long width) => randn(rows, width, generator: _state);

    public override Tensor Uniform(long rows, long width) => rand(rows, width, generator: _state);

    public override Tensor RowNumbers(long count, long rowCount) => randint(rowCount, [count], ScalarType.Int64, generator: _state);

    internal override void Visit(StateVisitor state) => state.Visit("stream", () => _state.get_state(), _state.set_state);

    public override void Dispose()
    {
        _state.Dispose();
        base.Dispose();
    }
}
