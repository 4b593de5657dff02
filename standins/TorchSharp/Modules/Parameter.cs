using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A tensor that modules and optimizers recognise. It takes the data over, with its place in its scope.</summary>
public class Parameter : Tensor
{
    public Parameter(Tensor data, bool requires_grad = true)
        : base(data.with_requires_grad(requires_grad))
    {
    }
}
