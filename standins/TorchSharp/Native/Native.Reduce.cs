// The functions of shim/reduce.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<nint, nint> all = (delegate* unmanaged<nint, nint>)Symbol("wt_all");
    internal static readonly delegate* unmanaged<nint, long, int, nint> all_dim = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_all_dim");
    internal static readonly delegate* unmanaged<nint, long*, long, int, nint> amax = (delegate* unmanaged<nint, long*, long, int, nint>)Symbol("wt_amax");
    internal static readonly delegate* unmanaged<nint, long*, long, int, nint> amin = (delegate* unmanaged<nint, long*, long, int, nint>)Symbol("wt_amin");
    internal static readonly delegate* unmanaged<nint, nint> any = (delegate* unmanaged<nint, nint>)Symbol("wt_any");
    internal static readonly delegate* unmanaged<nint, long, int, nint> any_dim = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_any_dim");
    internal static readonly delegate* unmanaged<nint, long, int, nint> argmax = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_argmax");
    internal static readonly delegate* unmanaged<nint, nint> argmax_all = (delegate* unmanaged<nint, nint>)Symbol("wt_argmax_all");
    internal static readonly delegate* unmanaged<nint, long, int, nint> argmin = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_argmin");
    internal static readonly delegate* unmanaged<nint, nint> argmin_all = (delegate* unmanaged<nint, nint>)Symbol("wt_argmin_all");
    internal static readonly delegate* unmanaged<nint, long, int, nint> argsort = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_argsort");
    internal static readonly delegate* unmanaged<nint, nint, long, nint> bincount = (delegate* unmanaged<nint, nint, long, nint>)Symbol("wt_bincount");
    internal static readonly delegate* unmanaged<nint, long, int, nint> cumprod = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_cumprod");
    internal static readonly delegate* unmanaged<nint, long, int, nint> cumsum = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_cumsum");
    internal static readonly delegate* unmanaged<nint, long, long, nint> diff = (delegate* unmanaged<nint, long, long, nint>)Symbol("wt_diff");
    internal static readonly delegate* unmanaged<nint, long, long, long, nint> histc = (delegate* unmanaged<nint, long, long, long, nint>)Symbol("wt_histc");
    internal static readonly delegate* unmanaged<nint, long, int, nint> log_softmax = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_log_softmax");
    internal static readonly delegate* unmanaged<nint, long, int, nint> logsumexp = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_logsumexp");
    internal static readonly delegate* unmanaged<nint, nint> max = (delegate* unmanaged<nint, nint>)Symbol("wt_max");
    internal static readonly delegate* unmanaged<nint, long, int, nint*, nint> max_dim = (delegate* unmanaged<nint, long, int, nint*, nint>)Symbol("wt_max_dim");
    internal static readonly delegate* unmanaged<nint, nint> mean = (delegate* unmanaged<nint, nint>)Symbol("wt_mean");
    internal static readonly delegate* unmanaged<nint, long*, long, int, int, nint> mean_dims = (delegate* unmanaged<nint, long*, long, int, int, nint>)Symbol("wt_mean_dims");
    internal static readonly delegate* unmanaged<nint, nint> median = (delegate* unmanaged<nint, nint>)Symbol("wt_median");
    internal static readonly delegate* unmanaged<nint, nint> min = (delegate* unmanaged<nint, nint>)Symbol("wt_min");
    internal static readonly delegate* unmanaged<nint, long, int, nint*, nint> min_dim = (delegate* unmanaged<nint, long, int, nint*, nint>)Symbol("wt_min_dim");
    internal static readonly delegate* unmanaged<nint, float, nint> norm = (delegate* unmanaged<nint, float, nint>)Symbol("wt_norm");
    internal static readonly delegate* unmanaged<nint, long, int, float, nint> norm_dim = (delegate* unmanaged<nint, long, int, float, nint>)Symbol("wt_norm_dim");
    internal static readonly delegate* unmanaged<nint, int, nint> prod = (delegate* unmanaged<nint, int, nint>)Symbol("wt_prod");
    internal static readonly delegate* unmanaged<nint, long, int, int, nint> prod_dim = (delegate* unmanaged<nint, long, int, int, nint>)Symbol("wt_prod_dim");
    internal static readonly delegate* unmanaged<nint, nint, long, int, nint> quantile = (delegate* unmanaged<nint, nint, long, int, nint>)Symbol("wt_quantile");
    internal static readonly delegate* unmanaged<nint, nint, int, int, nint> searchsorted = (delegate* unmanaged<nint, nint, int, int, nint>)Symbol("wt_searchsorted");
    internal static readonly delegate* unmanaged<nint, long, int, nint> softmax = (delegate* unmanaged<nint, long, int, nint>)Symbol("wt_softmax");
    internal static readonly delegate* unmanaged<nint, long, int, int, nint*, nint> sort = (delegate* unmanaged<nint, long, int, int, nint*, nint>)Symbol("wt_sort");
    internal static readonly delegate* unmanaged<nint, int, nint> std = (delegate* unmanaged<nint, int, nint>)Symbol("wt_std");
    internal static readonly delegate* unmanaged<nint, long*, long, int, int, nint> std_dims = (delegate* unmanaged<nint, long*, long, int, int, nint>)Symbol("wt_std_dims");
    internal static readonly delegate* unmanaged<nint, long*, long, int, int, nint*, nint> std_mean_dims = (delegate* unmanaged<nint, long*, long, int, int, nint*, nint>)Symbol("wt_std_mean_dims");
    internal static readonly delegate* unmanaged<nint, int, nint> sum = (delegate* unmanaged<nint, int, nint>)Symbol("wt_sum");
    internal static readonly delegate* unmanaged<nint, long*, long, int, int, nint> sum_dims = (delegate* unmanaged<nint, long*, long, int, int, nint>)Symbol("wt_sum_dims");
    internal static readonly delegate* unmanaged<nint, long, long, int, int, nint*, nint> topk = (delegate* unmanaged<nint, long, long, int, int, nint*, nint>)Symbol("wt_topk");
    internal static readonly delegate* unmanaged<nint, nint> trace = (delegate* unmanaged<nint, nint>)Symbol("wt_trace");
    internal static readonly delegate* unmanaged<nint, int, int, int, nint*, nint*, nint> unique = (delegate* unmanaged<nint, int, int, int, nint*, nint*, nint>)Symbol("wt_unique");
    internal static readonly delegate* unmanaged<nint, int, nint> var = (delegate* unmanaged<nint, int, nint>)Symbol("wt_var");
    internal static readonly delegate* unmanaged<nint, long*, long, int, int, nint> var_dims = (delegate* unmanaged<nint, long*, long, int, int, nint>)Symbol("wt_var_dims");
    internal static readonly delegate* unmanaged<nint, long*, long, int, int, nint*, nint> var_mean_dims = (delegate* unmanaged<nint, long*, long, int, int, nint*, nint>)Symbol("wt_var_mean_dims");
}
