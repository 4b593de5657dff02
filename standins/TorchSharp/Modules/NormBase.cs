using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Scale, shift and running statistics of a normalisation over the batch.</summary>
public abstract class NormBase : Module<Tensor, Tensor>
{
    private protected NormBase(
        long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = new Parameter(ones(num_features, dtype, device));
            bias = new Parameter(zeros(num_features, dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros(num_features, dtype, device);
            running_var = ones(num_features, dtype, device);
            num_batches_tracked = tensor(0L, ScalarType.Int64, device);
        }
    }

    public long num_features { get; private set; }

    public double eps { get; set; }

    public double? momentum { get; set; }

    public bool affine { get; private set; }

    public bool track_running_stats { get; private set; }

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

    public Tensor running_mean
    {
        get => OwnBuffer(nameof(running_mean));
        set => PutBuffer(nameof(running_mean), value);
    }

    public Tensor running_var
    {
        get => OwnBuffer(nameof(running_var));
        set => PutBuffer(nameof(running_var), value);
    }

    public Tensor num_batches_tracked
    {
        get => OwnBuffer(nameof(num_batches_tracked));
        set => PutBuffer(nameof(num_batches_tracked), value);
    }

    protected abstract void ValidateInputDimensions(Tensor input);
}
