using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A tensor that modules and optimizers recognise; it belongs to no dispose scope.</summary>
public class Parameter : Tensor
{
    public Parameter(Tensor data, bool requires_grad = true)
        : base(Share(data, requires_grad))
    {
        DetachFromDisposeScope();
    }

    private static unsafe nint Share(Tensor data, bool requiresGrad)
    {
        data.requires_grad = requiresGrad;
        return TorchSharp.Native.share(data.Handle);
    }
}
