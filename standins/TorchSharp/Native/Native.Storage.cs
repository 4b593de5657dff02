// The functions of shim/storage.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint, nint> alias = (delegate* unmanaged<nint, nint>)Symbol("wt_alias");
    internal static readonly delegate* unmanaged<nint, nint> clone = (delegate* unmanaged<nint, nint>)Symbol("wt_clone");
    internal static readonly delegate* unmanaged<nint, nint> contiguous = (delegate* unmanaged<nint, nint>)Symbol("wt_contiguous");
    internal static readonly delegate* unmanaged<nint, nint, int, int> copy_ = (delegate* unmanaged<nint, nint, int, int>)Symbol("wt_copy_");
    internal static readonly delegate* unmanaged<nint, nint> data = (delegate* unmanaged<nint, nint>)Symbol("wt_data");
    internal static readonly delegate* unmanaged<nint, int> device_index = (delegate* unmanaged<nint, int>)Symbol("wt_device_index");
    internal static readonly delegate* unmanaged<nint, int> device_type = (delegate* unmanaged<nint, int>)Symbol("wt_device_type");
    internal static readonly delegate* unmanaged<nint, int> dtype = (delegate* unmanaged<nint, int>)Symbol("wt_dtype");
    internal static readonly delegate* unmanaged<nint, long> element_size = (delegate* unmanaged<nint, long>)Symbol("wt_element_size");
    internal static readonly delegate* unmanaged<nint, void> free = (delegate* unmanaged<nint, void>)Symbol("wt_free");
    internal static readonly delegate* unmanaged<nint*, void> free_array = (delegate* unmanaged<nint*, void>)Symbol("wt_free_array");
    internal static readonly delegate* unmanaged<nint, int> is_contiguous = (delegate* unmanaged<nint, int>)Symbol("wt_is_contiguous");
    internal static readonly delegate* unmanaged<nint, Number*, int> item = (delegate* unmanaged<nint, Number*, int>)Symbol("wt_item");
    internal static readonly delegate* unmanaged<nint, long> ndim = (delegate* unmanaged<nint, long>)Symbol("wt_ndim");
    internal static readonly delegate* unmanaged<nint, long> numel = (delegate* unmanaged<nint, long>)Symbol("wt_numel");
    internal static readonly delegate* unmanaged<nint, nint> share = (delegate* unmanaged<nint, nint>)Symbol("wt_share");
    internal static readonly delegate* unmanaged<nint, long*, void> sizes = (delegate* unmanaged<nint, long*, void>)Symbol("wt_sizes");
    internal static readonly delegate* unmanaged<nint, long> storage_offset = (delegate* unmanaged<nint, long>)Symbol("wt_storage_offset");
    internal static readonly delegate* unmanaged<nint, long*, void> strides = (delegate* unmanaged<nint, long*, void>)Symbol("wt_strides");
    internal static readonly delegate* unmanaged<nint, int, int, int, int, int, nint> to = (delegate* unmanaged<nint, int, int, int, int, int, nint>)Symbol("wt_to");
}
