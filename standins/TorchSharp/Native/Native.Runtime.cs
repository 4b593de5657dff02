// The functions of shim/runtime.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<int> cuda_cudnn_is_available = (delegate* unmanaged<int>)Symbol("wt_cuda_cudnn_is_available");
    internal static readonly delegate* unmanaged<int> cuda_device_count = (delegate* unmanaged<int>)Symbol("wt_cuda_device_count");
    internal static readonly delegate* unmanaged<int> cuda_get_allow_tf32 = (delegate* unmanaged<int>)Symbol("wt_cuda_get_allow_tf32");
    internal static readonly delegate* unmanaged<int> cuda_is_available = (delegate* unmanaged<int>)Symbol("wt_cuda_is_available");
    internal static readonly delegate* unmanaged<long, int> cuda_manual_seed = (delegate* unmanaged<long, int>)Symbol("wt_cuda_manual_seed");
    internal static readonly delegate* unmanaged<long, int> cuda_manual_seed_all = (delegate* unmanaged<long, int>)Symbol("wt_cuda_manual_seed_all");
    internal static readonly delegate* unmanaged<int, int> cuda_set_allow_tf32 = (delegate* unmanaged<int, int>)Symbol("wt_cuda_set_allow_tf32");
    internal static readonly delegate* unmanaged<long, int> cuda_synchronize = (delegate* unmanaged<long, int>)Symbol("wt_cuda_synchronize");
    internal static readonly delegate* unmanaged<nint> error = (delegate* unmanaged<nint>)Symbol("wt_error");
    internal static readonly delegate* unmanaged<nint> generator_default = (delegate* unmanaged<nint>)Symbol("wt_generator_default");
    internal static readonly delegate* unmanaged<nint, void> generator_free = (delegate* unmanaged<nint, void>)Symbol("wt_generator_free");
    internal static readonly delegate* unmanaged<nint, nint> generator_get_state = (delegate* unmanaged<nint, nint>)Symbol("wt_generator_get_state");
    internal static readonly delegate* unmanaged<nint, long> generator_initial_seed = (delegate* unmanaged<nint, long>)Symbol("wt_generator_initial_seed");
    internal static readonly delegate* unmanaged<nint, long, int> generator_manual_seed = (delegate* unmanaged<nint, long, int>)Symbol("wt_generator_manual_seed");
    internal static readonly delegate* unmanaged<long, nint> generator_new = (delegate* unmanaged<long, nint>)Symbol("wt_generator_new");
    internal static readonly delegate* unmanaged<nint, long> generator_seed = (delegate* unmanaged<nint, long>)Symbol("wt_generator_seed");
    internal static readonly delegate* unmanaged<nint, nint, int> generator_set_state = (delegate* unmanaged<nint, nint, int>)Symbol("wt_generator_set_state");
    internal static readonly delegate* unmanaged<int> get_num_threads = (delegate* unmanaged<int>)Symbol("wt_get_num_threads");
    internal static readonly delegate* unmanaged<long, int> manual_seed = (delegate* unmanaged<long, int>)Symbol("wt_manual_seed");
    internal static readonly delegate* unmanaged<int, int> set_default_dtype = (delegate* unmanaged<int, int>)Symbol("wt_set_default_dtype");
    internal static readonly delegate* unmanaged<int, int> set_num_threads = (delegate* unmanaged<int, int>)Symbol("wt_set_num_threads");
}
