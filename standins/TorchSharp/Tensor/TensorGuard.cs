namespace TorchSharp;

/// <summary>
/// Frees a tensor that nobody disposed. Only tensors outside scopes have one: a finalizer makes an object several times
/// as dear, and a scope owns its tensors anyway.
/// </summary>
internal sealed unsafe class TensorGuard(nint handle)
{
    ~TensorGuard()
    {
        Native.free(handle);
        torch.Tensor.CountFreed();
    }

    internal void Release() => GC.SuppressFinalize(this);
}
