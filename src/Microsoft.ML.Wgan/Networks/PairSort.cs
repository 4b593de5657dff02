using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>GroupSort in groups of two ("MaxMin"): unit k of the first half and unit k of the second become their maximum and minimum.</summary>
/// <remarks>
/// It permutes its inputs, so gradients keep their norm exactly, which max(h, s h) does not.
/// Source: Anil, Lucas, Grosse 2019, "Sorting out Lipschitz function approximation", section 4.1.
/// Differs from it: pairs lie half the width apart instead of side by side, which is the same network with its units renumbered.
/// </remarks>
internal sealed class PairSort : Activation
{
    public override double? NegativeSlope => null;

    public override Tensor Apply(Tensor h)
    {
        (Tensor a, Tensor b) = Halves(h);
        return cat([a.maximum(b), a.minimum(b)], 1);
    }

    /// <summary>1 where the pair is in order already, 0 where it is swapped, [batch, units / 2].</summary>
    public override Tensor Pattern(Tensor h)
    {
        (Tensor a, Tensor b) = Halves(h);
        return a.ge(b).to(h.dtype);
    }

    public override Tensor Forward(Tensor h, Tensor pattern) => Permute(h, pattern);

    // A permutation that swaps pairs is its own transpose.
    public override Tensor Backward(Tensor g, Tensor pattern) => Permute(g, pattern);

    private static Tensor Permute(Tensor h, Tensor inOrder)
    {
        (Tensor a, Tensor b) = Halves(h);
        Tensor moved = a.sub(b).mul(inOrder);
        return cat([b.Plus(moved), a.sub(moved)], 1);
    }

    private static (Tensor First, Tensor Second) Halves(Tensor h)
    {
        long half = h.shape[1] / 2;
        return (h.narrow(1, 0, half), h.narrow(1, half, half));
    }
}
