// The functions of shim/create.cpp.
namespace TorchSharp;

internal static unsafe partial class Native
{
    internal static readonly delegate* unmanaged<Number, Number, Number, Options, nint> arange = (delegate* unmanaged<Number, Number, Number, Options, nint>)Symbol("wt_arange");
    internal static readonly delegate* unmanaged<nint, nint, nint> bernoulli = (delegate* unmanaged<nint, nint, nint>)Symbol("wt_bernoulli");
    internal static readonly delegate* unmanaged<nint, double, nint, int> bernoulli_ = (delegate* unmanaged<nint, double, nint, int>)Symbol("wt_bernoulli_");
    internal static readonly delegate* unmanaged<long*, long, Options, nint> empty = (delegate* unmanaged<long*, long, Options, nint>)Symbol("wt_empty");
    internal static readonly delegate* unmanaged<nint, Options, nint> empty_like = (delegate* unmanaged<nint, Options, nint>)Symbol("wt_empty_like");
    internal static readonly delegate* unmanaged<nint, double, nint, int> exponential_ = (delegate* unmanaged<nint, double, nint, int>)Symbol("wt_exponential_");
    internal static readonly delegate* unmanaged<long, long, Options, nint> eye = (delegate* unmanaged<long, long, Options, nint>)Symbol("wt_eye");
    internal static readonly delegate* unmanaged<void*, long*, long, int, Options, nint> from_memory = (delegate* unmanaged<void*, long*, long, int, Options, nint>)Symbol("wt_from_memory");
    internal static readonly delegate* unmanaged<long*, long, Number, Options, nint> full = (delegate* unmanaged<long*, long, Number, Options, nint>)Symbol("wt_full");
    internal static readonly delegate* unmanaged<nint, Number, Options, nint> full_like = (delegate* unmanaged<nint, Number, Options, nint>)Symbol("wt_full_like");
    internal static readonly delegate* unmanaged<double, double, long, Options, nint> linspace = (delegate* unmanaged<double, double, long, Options, nint>)Symbol("wt_linspace");
    internal static readonly delegate* unmanaged<nint, long, int, nint, nint> multinomial = (delegate* unmanaged<nint, long, int, nint, nint>)Symbol("wt_multinomial");
    internal static readonly delegate* unmanaged<nint, double, double, nint, int> normal_ = (delegate* unmanaged<nint, double, double, nint, int>)Symbol("wt_normal_");
    internal static readonly delegate* unmanaged<long*, long, Options, nint> ones = (delegate* unmanaged<long*, long, Options, nint>)Symbol("wt_ones");
    internal static readonly delegate* unmanaged<nint, Options, nint> ones_like = (delegate* unmanaged<nint, Options, nint>)Symbol("wt_ones_like");
    internal static readonly delegate* unmanaged<nint, long*, long, int, nint, nint, nint> over_memory = (delegate* unmanaged<nint, long*, long, int, nint, nint, nint>)Symbol("wt_over_memory");
    internal static readonly delegate* unmanaged<long*, long, nint, Options, nint> rand = (delegate* unmanaged<long*, long, nint, Options, nint>)Symbol("wt_rand");
    internal static readonly delegate* unmanaged<nint, Options, nint> rand_like = (delegate* unmanaged<nint, Options, nint>)Symbol("wt_rand_like");
    internal static readonly delegate* unmanaged<long, long, long*, long, nint, Options, nint> randint = (delegate* unmanaged<long, long, long*, long, nint, Options, nint>)Symbol("wt_randint");
    internal static readonly delegate* unmanaged<long*, long, nint, Options, nint> randn = (delegate* unmanaged<long*, long, nint, Options, nint>)Symbol("wt_randn");
    internal static readonly delegate* unmanaged<nint, Options, nint> randn_like = (delegate* unmanaged<nint, Options, nint>)Symbol("wt_randn_like");
    internal static readonly delegate* unmanaged<long, nint, Options, nint> randperm = (delegate* unmanaged<long, nint, Options, nint>)Symbol("wt_randperm");
    internal static readonly delegate* unmanaged<Number, int, Options, nint> scalar_tensor = (delegate* unmanaged<Number, int, Options, nint>)Symbol("wt_scalar_tensor");
    internal static readonly delegate* unmanaged<nint, double, double, nint, int> uniform_ = (delegate* unmanaged<nint, double, double, nint, int>)Symbol("wt_uniform_");
    internal static readonly delegate* unmanaged<long*, long, Options, nint> zeros = (delegate* unmanaged<long*, long, Options, nint>)Symbol("wt_zeros");
    internal static readonly delegate* unmanaged<nint, Options, nint> zeros_like = (delegate* unmanaged<nint, Options, nint>)Symbol("wt_zeros_like");
}
