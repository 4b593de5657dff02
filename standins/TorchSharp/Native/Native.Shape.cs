// The functions of shim/shape.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint, long*, long*, long, long, nint> as_strided = (delegate* unmanaged<nint, long*, long*, long, long, nint>)Symbol("wt_as_strided");
    internal static readonly delegate* unmanaged<nint*, long, long, nint> cat = (delegate* unmanaged<nint*, long, long, nint>)Symbol("wt_cat");
    internal static readonly delegate* unmanaged<nint, long, long, long*, nint> chunk = (delegate* unmanaged<nint, long, long, long*, nint>)Symbol("wt_chunk");
    internal static readonly delegate* unmanaged<nint, long, nint> diag = (delegate* unmanaged<nint, long, nint>)Symbol("wt_diag");
    internal static readonly delegate* unmanaged<nint, long, long, long, nint> diagonal = (delegate* unmanaged<nint, long, long, long, nint>)Symbol("wt_diagonal");
    internal static readonly delegate* unmanaged<nint, long*, long, int, nint> expand = (delegate* unmanaged<nint, long*, long, int, nint>)Symbol("wt_expand");
    internal static readonly delegate* unmanaged<nint, long, long, nint> flatten = (delegate* unmanaged<nint, long, long, nint>)Symbol("wt_flatten");
    internal static readonly delegate* unmanaged<nint, long*, long, nint> flip = (delegate* unmanaged<nint, long*, long, nint>)Symbol("wt_flip");
    internal static readonly delegate* unmanaged<nint, long, nint, nint> gather = (delegate* unmanaged<nint, long, nint, nint>)Symbol("wt_gather");
    internal static readonly delegate* unmanaged<nint*, long, nint> hstack = (delegate* unmanaged<nint*, long, nint>)Symbol("wt_hstack");
    internal static readonly delegate* unmanaged<nint, nint*, long, nint> index = (delegate* unmanaged<nint, nint*, long, nint>)Symbol("wt_index");
    internal static readonly delegate* unmanaged<nint, long, nint, nint, Number, int> index_add_ = (delegate* unmanaged<nint, long, nint, nint, Number, int>)Symbol("wt_index_add_");
    internal static readonly delegate* unmanaged<nint, long, nint, nint, int> index_copy_ = (delegate* unmanaged<nint, long, nint, nint, int>)Symbol("wt_index_copy_");
    internal static readonly delegate* unmanaged<nint, nint*, long, nint, int, int> index_put_ = (delegate* unmanaged<nint, nint*, long, nint, int, int>)Symbol("wt_index_put_");
    internal static readonly delegate* unmanaged<nint, long, nint, nint> index_select = (delegate* unmanaged<nint, long, nint, nint>)Symbol("wt_index_select");
    internal static readonly delegate* unmanaged<nint, nint, nint> masked_select = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_masked_select");
    internal static readonly delegate* unmanaged<nint, long, long, long, nint> narrow = (delegate* unmanaged<nint, long, long, long, nint>)Symbol("wt_narrow");
    internal static readonly delegate* unmanaged<nint, nint> nonzero = (delegate* unmanaged<nint, nint>)Symbol("wt_nonzero");
    internal static readonly delegate* unmanaged<nint, long*, long, nint> permute = (delegate* unmanaged<nint, long*, long, nint>)Symbol("wt_permute");
    internal static readonly delegate* unmanaged<nint, long*, long, nint> repeat = (delegate* unmanaged<nint, long*, long, nint>)Symbol("wt_repeat");
    internal static readonly delegate* unmanaged<nint, long, int, long, int, long, nint> repeat_interleave = (delegate* unmanaged<nint, long, int, long, int, long, nint>)Symbol("wt_repeat_interleave");
    internal static readonly delegate* unmanaged<nint, nint, int, long, int, long, nint> repeat_interleave_each = (delegate* unmanaged<nint, nint, int, long, int, long, nint>)Symbol("wt_repeat_interleave_each");
    internal static readonly delegate* unmanaged<nint, long*, long, nint> reshape = (delegate* unmanaged<nint, long*, long, nint>)Symbol("wt_reshape");
    internal static readonly delegate* unmanaged<nint, long*, long, long*, long, nint> roll = (delegate* unmanaged<nint, long*, long, long*, long, nint>)Symbol("wt_roll");
    internal static readonly delegate* unmanaged<nint, long, nint, nint, nint> scatter = (delegate* unmanaged<nint, long, nint, nint, nint>)Symbol("wt_scatter");
    internal static readonly delegate* unmanaged<nint, long, nint, nint, int> scatter_ = (delegate* unmanaged<nint, long, nint, nint, int>)Symbol("wt_scatter_");
    internal static readonly delegate* unmanaged<nint, long, nint, nint, nint> scatter_add = (delegate* unmanaged<nint, long, nint, nint, nint>)Symbol("wt_scatter_add");
    internal static readonly delegate* unmanaged<nint, long, nint, nint, int> scatter_add_ = (delegate* unmanaged<nint, long, nint, nint, int>)Symbol("wt_scatter_add_");
    internal static readonly delegate* unmanaged<nint, long, long, nint> select = (delegate* unmanaged<nint, long, long, nint>)Symbol("wt_select");
    internal static readonly delegate* unmanaged<nint, long, long, long, long, nint> slice = (delegate* unmanaged<nint, long, long, long, long, nint>)Symbol("wt_slice");
    internal static readonly delegate* unmanaged<nint, long, long, long*, nint> split = (delegate* unmanaged<nint, long, long, long*, nint>)Symbol("wt_split");
    internal static readonly delegate* unmanaged<nint, long*, long, long, long*, nint> split_sizes = (delegate* unmanaged<nint, long*, long, long, long*, nint>)Symbol("wt_split_sizes");
    internal static readonly delegate* unmanaged<nint, long, nint> squeeze = (delegate* unmanaged<nint, long, nint>)Symbol("wt_squeeze");
    internal static readonly delegate* unmanaged<nint, nint> squeeze_all = (delegate* unmanaged<nint, nint>)Symbol("wt_squeeze_all");
    internal static readonly delegate* unmanaged<nint*, long, long, nint> stack = (delegate* unmanaged<nint*, long, long, nint>)Symbol("wt_stack");
    internal static readonly delegate* unmanaged<nint, nint> t = (delegate* unmanaged<nint, nint>)Symbol("wt_t");
    internal static readonly delegate* unmanaged<nint, nint, nint> take = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_take");
    internal static readonly delegate* unmanaged<nint, long*, long, nint> tile = (delegate* unmanaged<nint, long*, long, nint>)Symbol("wt_tile");
    internal static readonly delegate* unmanaged<nint, long, long, nint> transpose = (delegate* unmanaged<nint, long, long, nint>)Symbol("wt_transpose");
    internal static readonly delegate* unmanaged<nint, long, nint> tril = (delegate* unmanaged<nint, long, nint>)Symbol("wt_tril");
    internal static readonly delegate* unmanaged<nint, long, nint> triu = (delegate* unmanaged<nint, long, nint>)Symbol("wt_triu");
    internal static readonly delegate* unmanaged<nint, long, long*, nint> unbind = (delegate* unmanaged<nint, long, long*, nint>)Symbol("wt_unbind");
    internal static readonly delegate* unmanaged<nint, long, long*, long, nint> unflatten = (delegate* unmanaged<nint, long, long*, long, nint>)Symbol("wt_unflatten");
    internal static readonly delegate* unmanaged<nint, long, nint> unsqueeze = (delegate* unmanaged<nint, long, nint>)Symbol("wt_unsqueeze");
    internal static readonly delegate* unmanaged<nint, long, int> unsqueeze_ = (delegate* unmanaged<nint, long, int>)Symbol("wt_unsqueeze_");
    internal static readonly delegate* unmanaged<nint, long*, long, nint> view = (delegate* unmanaged<nint, long*, long, nint>)Symbol("wt_view");
    internal static readonly delegate* unmanaged<nint*, long, nint> vstack = (delegate* unmanaged<nint*, long, nint>)Symbol("wt_vstack");
}
