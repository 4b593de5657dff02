using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

public abstract class BatchNorm : NormBase
{
    private protected BatchNorm(
        long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        double factor = momentum ?? 0;
        if (training && track_running_stats)
        {
            num_batches_tracked.add_(1);
            factor = momentum ?? 1.0 / num_batches_tracked.ToInt64();
        }

        bool usesBatch = training || running_mean is null;
        bool passesStatistics = !training || track_running_stats;
        return functional.batch_norm(
            input, passesStatistics ? running_mean : null, passesStatistics ? running_var : null, weight, bias, usesBatch, factor, eps);
    }
}
