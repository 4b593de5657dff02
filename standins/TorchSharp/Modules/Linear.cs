using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public sealed class Linear : Module<Tensor, Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias, Device device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        in_features = inputSize;
        out_features = outputSize;
        weight = new Parameter(empty(outputSize, inputSize, dtype, device));
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (hasBias)
        {
            bias = new Parameter(empty(outputSize, dtype, device));
            double bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
            init.uniform_(bias, -bound, bound);
        }
    }

    internal Linear(Parameter weight, Parameter bias)
        : base(nameof(Linear))
    {
        in_features = weight.shape[1];
        out_features = weight.shape[0];
        this.weight = weight;
        this.bias = bias;
    }

    public long in_features { get; set; }

    public long out_features { get; set; }

    public Parameter weight
    {
        get => Own(nameof(weight));
        set => Put(nameof(weight), value);
    }

    public Parameter bias
    {
        get => Own(nameof(bias));
        set => Put(nameof(bias), value);
    }

    public override Tensor forward(Tensor tensor) => functional.linear(tensor, weight, bias);
}
