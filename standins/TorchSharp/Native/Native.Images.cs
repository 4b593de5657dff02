// The functions of shim/images.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint, long, long, long, int, int, long, nint> avg_pool2d = (delegate* unmanaged<nint, long, long, long, int, int, long, nint>)Symbol("wt_avg_pool2d");
    internal static readonly delegate* unmanaged<nint, nint, nint, long*, long, long*, long, long*, long, long, nint> conv2d = (delegate* unmanaged<nint, nint, nint, long*, long, long*, long, long*, long, long, nint>)Symbol("wt_conv2d");
    internal static readonly delegate* unmanaged<nint, nint, nint, long*, long, long*, long, long*, long, long*, long, long, nint> conv_transpose2d = (delegate* unmanaged<nint, nint, nint, long*, long, long*, long, long*, long, long*, long, long, nint>)Symbol("wt_conv_transpose2d");
    internal static readonly delegate* unmanaged<nint, long, long, long, long, int, nint> max_pool2d = (delegate* unmanaged<nint, long, long, long, long, int, nint>)Symbol("wt_max_pool2d");
    internal static readonly delegate* unmanaged<nint, long*, long, double*, long, nint> upsample_nearest2d = (delegate* unmanaged<nint, long*, long, double*, long, nint>)Symbol("wt_upsample_nearest2d");
}
