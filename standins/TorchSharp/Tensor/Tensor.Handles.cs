namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Lists of tensors on their way to the shim; null stays null.</summary>
    public partial class Tensor
    {
        internal static nint[] HandlesOf(IEnumerable<Tensor> tensors) => [.. tensors.Select(HandleOrNull)];

        /// <summary>Where libtorch has no tensor, an object that is invalid from the start.</summary>
        internal static Tensor OwnOrInvalid(nint handle) => new(handle);

        private static void Handles(ReadOnlySpan<Tensor> tensors, Span<nint> handles)
        {
            for (int i = 0; i < tensors.Length; i++)
            {
                handles[i] = HandleOrNull(tensors[i]);
            }
        }

        private static void KeepAlive(ReadOnlySpan<Tensor> tensors)
        {
            foreach (Tensor tensor in tensors)
            {
                GC.KeepAlive(tensor);
            }
        }
    }
}
