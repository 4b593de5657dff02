// The functions of shim/linear.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint, nint, nint, float, float, nint> addmm = (delegate* unmanaged<nint, nint, nint, float, float, nint>)Symbol("wt_addmm");
    internal static readonly delegate* unmanaged<nint, nint, nint, float, float, int> addmm_ = (delegate* unmanaged<nint, nint, nint, float, float, int>)Symbol("wt_addmm_");
    internal static readonly delegate* unmanaged<nint, nint, nint, float, float, nint> addmv = (delegate* unmanaged<nint, nint, nint, float, float, nint>)Symbol("wt_addmv");
    internal static readonly delegate* unmanaged<nint, nint, nint, float, float, nint> baddbmm = (delegate* unmanaged<nint, nint, nint, float, float, nint>)Symbol("wt_baddbmm");
    internal static readonly delegate* unmanaged<nint, nint, nint> bmm = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_bmm");
    internal static readonly delegate* unmanaged<nint, nint, double, long, nint> cdist = (delegate* unmanaged<nint, nint, double, long, nint>)Symbol("wt_cdist");
    internal static readonly delegate* unmanaged<nint, nint, nint> dot = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_dot");
    internal static readonly delegate* unmanaged<nint, nint> inverse = (delegate* unmanaged<nint, nint>)Symbol("wt_inverse");
    internal static readonly delegate* unmanaged<nint, nint, nint> matmul = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_matmul");
    internal static readonly delegate* unmanaged<nint, nint, nint> mm = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_mm");
    internal static readonly delegate* unmanaged<nint, nint, nint> mv = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_mv");
    internal static readonly delegate* unmanaged<nint, nint, nint> outer = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_outer");
    internal static readonly delegate* unmanaged<nint, double, long*, long, int, nint> vector_norm = (delegate* unmanaged<nint, double, long*, long, int, nint>)Symbol("wt_vector_norm");
}
