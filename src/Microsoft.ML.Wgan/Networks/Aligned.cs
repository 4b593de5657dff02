using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Tensors whose memory the tensor library aligned.</summary>
/// <remarks>
/// <c>torch.tensor</c> of a managed array lies where the array lies, at any multiple of 8 bytes, and on the alignment of its operands
/// depends in which order a matrix product sums. Whatever enters a product whose last digit must repeat is made here.
/// </remarks>
internal static class Aligned
{
    /// <summary>A copy of <paramref name="values"/> of the given shape; the caller owns it.</summary>
    public static Tensor Copy(float[] values, long[] shape, Device device)
    {
        using Tensor unaligned = tensor(values, shape);
        return zeros(shape, device: device).copy_(unaligned);
    }
}
