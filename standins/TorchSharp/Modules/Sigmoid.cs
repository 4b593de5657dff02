using static TorchSharp.torch.nn;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Sigmoid(bool inplace)
        : base(nameof(Sigmoid))
    {
        this.inplace = inplace;
    }

    public bool inplace { get; set; }

    public override Tensor forward(Tensor tensor) => inplace ? tensor.sigmoid_() : tensor.sigmoid();
}
