using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>a + b of tensors.</summary>
/// <remarks>
/// TorchSharp's <c>add(b)</c> makes a native number 1 at each call, which nothing holds while the operation runs: the finalizer may free it first, and the sum is then wrong or an
/// error. Seen once in a large number of sums. Here the 1 is made once and stays.
/// </remarks>
internal static class Addition
{
    private static readonly Scalar _one = 1;

    /// <summary>a + b, shapes broadcast.</summary>
    public static Tensor Plus(this Tensor a, Tensor b) => a.add(b, _one);

    /// <summary>a + b of a number that the caller holds.</summary>
    public static Tensor Plus(this Tensor a, Scalar b) => a.add(b, _one);

    /// <summary>a ← a + b.</summary>
    public static Tensor Increase(this Tensor a, Tensor b) => a.add_(b, _one);

    /// <summary>a ← a + b of a number that the caller holds.</summary>
    public static Tensor Increase(this Tensor a, Scalar b) => a.add_(b, _one);
}
