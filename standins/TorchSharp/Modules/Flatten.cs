using static TorchSharp.torch.nn;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long startDim, long endDim)
        : base(nameof(Flatten))
    {
        start_dim = startDim;
        end_dim = endDim;
    }

    public long start_dim { get; set; }

    public long end_dim { get; set; }

    public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
}
