using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>a(h) = max(h, s h), 0 ≤ s ≤ 1: slope one where h is positive, s elsewhere (Maas, Hannun, Ng 2013).</summary>
internal sealed class LeakyRelu : Activation
{
    private readonly double _negativeSlope;
    private readonly Tensor _zero;
    private readonly Tensor _one;
    private readonly Tensor _slope;

    public LeakyRelu(double negativeSlope, Device device)
    {
        _negativeSlope = negativeSlope;
        _zero = Constant(0, device);
        _one = Constant(1, device);
        _slope = Constant((float)negativeSlope, device);
    }

    public override double? NegativeSlope => _negativeSlope;

    public override Tensor Apply(Tensor h) => nn.functional.leaky_relu(h, _negativeSlope);

    /// <summary>The slope of every unit, 1 or s, [batch, units].</summary>
    public override Tensor Pattern(Tensor h) => where(h.gt(_zero), _one, _slope);

    public override Tensor Forward(Tensor h, Tensor pattern) => h.mul(pattern);

    public override Tensor Backward(Tensor g, Tensor pattern) => g.mul(pattern);

    public override void Dispose()
    {
        _zero.Dispose();
        _one.Dispose();
        _slope.Dispose();
        base.Dispose();
    }

    // Tensors made once: a number operand would allocate a native scalar at every use.
    private static Tensor Constant(float value, Device device) => tensor(value, device: device).DetachFromDisposeScope();
}
