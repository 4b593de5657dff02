namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Variance and standard deviation.</summary>
    public partial class Tensor
    {
        public Tensor var(bool unbiased = true) => Made(Native.var(Handle, Flag(unbiased)));

        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.var_dims, dimensions, unbiased, keepdim, type);

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.var_dims, dimensions, unbiased, keepdim, type);

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.var_dims, [dim], unbiased, keepdim, type);

        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.var_dims, [dim.Item1, dim.Item2], unbiased, keepdim, type);

        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.var_dims, [dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => SpreadAndMean(Native.var_mean_dims, [], unbiased, false, null);

        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            SpreadAndMean(Native.var_mean_dims, dimensions, unbiased, keepdim, type);

        public (Tensor @var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            SpreadAndMean(Native.var_mean_dims, [dim], unbiased, keepdim, type);

        public Tensor std(bool unbiased = true) => Made(Native.std(Handle, Flag(unbiased)));

        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.std_dims, dimensions, unbiased, keepdim, type);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.std_dims, dimensions, unbiased, keepdim, type);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.std_dims, [dim], unbiased, keepdim, type);

        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.std_dims, [dim.Item1, dim.Item2], unbiased, keepdim, type);

        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Spread(Native.std_dims, [dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => SpreadAndMean(Native.std_mean_dims, [], unbiased, false, null);

        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            SpreadAndMean(Native.std_mean_dims, dimensions, unbiased, keepdim, type);

        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            SpreadAndMean(Native.std_mean_dims, [dim], unbiased, keepdim, type);

        private Tensor Spread(
            delegate* unmanaged<nint, long*, long, int, int, nint> function, ReadOnlySpan<long> dims, bool unbiased, bool keepdim, ScalarType? type)
        {
            fixed (long* values = dims)
            {
                Tensor made = Made(function(Handle, values, dims.Length, Flag(unbiased), Flag(keepdim)));
                return type.HasValue ? made.to_type(type.Value) : made;
            }
        }

        private (Tensor, Tensor) SpreadAndMean(
            delegate* unmanaged<nint, long*, long, int, int, nint*, nint> function, ReadOnlySpan<long> dims, bool unbiased, bool keepdim, ScalarType? type)
        {
            fixed (long* values = dims)
            {
                nint mean;
                Tensor made = Made(function(Handle, values, dims.Length, Flag(unbiased), Flag(keepdim), &mean));
                return (type.HasValue ? made.to_type(type.Value) : made, Own(mean));
            }
        }
    }
}
