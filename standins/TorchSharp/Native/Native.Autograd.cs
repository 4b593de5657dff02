// The functions of shim/autograd.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint*, long, nint*, long, nint*, long, int, int, int> backward = (delegate* unmanaged<nint*, long, nint*, long, nint*, long, int, int, int>)Symbol("wt_backward");
    internal static readonly delegate* unmanaged<nint, nint> detach = (delegate* unmanaged<nint, nint>)Symbol("wt_detach");
    internal static readonly delegate* unmanaged<nint, int> detach_ = (delegate* unmanaged<nint, int>)Symbol("wt_detach_");
    internal static readonly delegate* unmanaged<nint*, long, nint*, long, nint*, long, int, int, int, nint*, int> grad = (delegate* unmanaged<nint*, long, nint*, long, nint*, long, int, int, int, nint*, int>)Symbol("wt_grad");
    internal static readonly delegate* unmanaged<int> grad_mode = (delegate* unmanaged<int>)Symbol("wt_grad_mode");
    internal static readonly delegate* unmanaged<nint, nint> grad_of = (delegate* unmanaged<nint, nint>)Symbol("wt_grad_of");
    internal static readonly delegate* unmanaged<nint, void> inference_mode_free = (delegate* unmanaged<nint, void>)Symbol("wt_inference_mode_free");
    internal static readonly delegate* unmanaged<int, nint> inference_mode_new = (delegate* unmanaged<int, nint>)Symbol("wt_inference_mode_new");
    internal static readonly delegate* unmanaged<nint, int> is_leaf = (delegate* unmanaged<nint, int>)Symbol("wt_is_leaf");
    internal static readonly delegate* unmanaged<nint, int> requires_grad = (delegate* unmanaged<nint, int>)Symbol("wt_requires_grad");
    internal static readonly delegate* unmanaged<nint, int> retain_grad = (delegate* unmanaged<nint, int>)Symbol("wt_retain_grad");
    internal static readonly delegate* unmanaged<int, void> set_grad_mode = (delegate* unmanaged<int, void>)Symbol("wt_set_grad_mode");
    internal static readonly delegate* unmanaged<nint, nint, int> set_grad_of = (delegate* unmanaged<nint, nint, int>)Symbol("wt_set_grad_of");
    internal static readonly delegate* unmanaged<nint, int, int> set_requires_grad = (delegate* unmanaged<nint, int, int>)Symbol("wt_set_requires_grad");
}
