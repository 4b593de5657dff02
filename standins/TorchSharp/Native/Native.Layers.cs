// The functions of shim/layers.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint, nint, nint, nint, nint, int, double, double, nint> batch_norm = (delegate* unmanaged<nint, nint, nint, nint, nint, int, double, double, nint>)Symbol("wt_batch_norm");
    internal static readonly delegate* unmanaged<nint, nint, nint, long, nint> binary_cross_entropy = (delegate* unmanaged<nint, nint, nint, long, nint>)Symbol("wt_binary_cross_entropy");
    internal static readonly delegate* unmanaged<nint, nint, nint, long, nint, nint> binary_cross_entropy_with_logits = (delegate* unmanaged<nint, nint, nint, long, nint, nint>)Symbol("wt_binary_cross_entropy_with_logits");
    internal static readonly delegate* unmanaged<nint, nint, nint, long, long, double, nint> cross_entropy = (delegate* unmanaged<nint, nint, nint, long, long, double, nint>)Symbol("wt_cross_entropy");
    internal static readonly delegate* unmanaged<nint, double, int, nint> dropout = (delegate* unmanaged<nint, double, int, nint>)Symbol("wt_dropout");
    internal static readonly delegate* unmanaged<nint, double, int, int> dropout_ = (delegate* unmanaged<nint, double, int, int>)Symbol("wt_dropout_");
    internal static readonly delegate* unmanaged<nint, double, nint> elu = (delegate* unmanaged<nint, double, nint>)Symbol("wt_elu");
    internal static readonly delegate* unmanaged<nint, double, int> elu_ = (delegate* unmanaged<nint, double, int>)Symbol("wt_elu_");
    internal static readonly delegate* unmanaged<nint, int, nint> gelu = (delegate* unmanaged<nint, int, nint>)Symbol("wt_gelu");
    internal static readonly delegate* unmanaged<nint, nint, long, nint> l1_loss = (delegate* unmanaged<nint, nint, long, nint>)Symbol("wt_l1_loss");
    internal static readonly delegate* unmanaged<nint, long*, long, nint, nint, double, nint> layer_norm = (delegate* unmanaged<nint, long*, long, nint, nint, double, nint>)Symbol("wt_layer_norm");
    internal static readonly delegate* unmanaged<nint, Number, nint> leaky_relu = (delegate* unmanaged<nint, Number, nint>)Symbol("wt_leaky_relu");
    internal static readonly delegate* unmanaged<nint, Number, int> leaky_relu_ = (delegate* unmanaged<nint, Number, int>)Symbol("wt_leaky_relu_");
    internal static readonly delegate* unmanaged<nint, nint, nint, nint> linear = (delegate* unmanaged<nint, nint, nint, nint>)Symbol("wt_linear");
    internal static readonly delegate* unmanaged<nint, nint, long, nint> mse_loss = (delegate* unmanaged<nint, nint, long, nint>)Symbol("wt_mse_loss");
    internal static readonly delegate* unmanaged<nint, long, nint> one_hot = (delegate* unmanaged<nint, long, nint>)Symbol("wt_one_hot");
    internal static readonly delegate* unmanaged<nint, double, double, nint> softplus = (delegate* unmanaged<nint, double, double, nint>)Symbol("wt_softplus");
}
