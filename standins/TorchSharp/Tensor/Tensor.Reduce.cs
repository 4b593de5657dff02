namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Made(Native.sum(Handle, Code(type)));

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Reduce(Native.sum_dims, dim, keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Reduce(Native.sum_dims, dim, keepdim, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            Reduce(Native.sum_dims, [dim], keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            Reduce(Native.sum_dims, [dim0, dim1], keepdim, type);

        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            Reduce(Native.sum_dims, [dim0, dim1, dim2], keepdim, type);

        public Tensor mean() => Map(Native.mean);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Reduce(Native.mean_dims, dimensions, keepdim, type);

        public Tensor prod(ScalarType? type = null) => Made(Native.prod(Handle, Code(type)));

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) =>
            Made(Native.prod_dim(Handle, dim, Flag(keepdim), Code(type)));

        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor @out = null) =>
            Extreme(Native.amax, dims, keepdim, @out);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor @out = null) => Extreme(Native.amax, dims, keepdim, @out);

        public Tensor amax(params long[] dims) => Extreme(Native.amax, dims, false, null);

        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor @out = null) =>
            Extreme(Native.amin, dims, keepdim, @out);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor @out = null) => Extreme(Native.amin, dims, keepdim, @out);

        public Tensor amin(params long[] dims) => Extreme(Native.amin, dims, false, null);

        public Tensor max() => Map(Native.max);

        public Tensor max(Tensor other) => maximum(other);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false)
        {
            nint index;
            Tensor values = Made(Native.max_dim(Handle, dim, Flag(keepdim), &index));
            return (values, Own(index));
        }

        public Tensor min() => Map(Native.min);

        public Tensor min(Tensor other) => minimum(other);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false)
        {
            nint index;
            Tensor values = Made(Native.min_dim(Handle, dim, Flag(keepdim), &index));
            return (values, Own(index));
        }

        public Tensor argmax() => Map(Native.argmax_all);

        public Tensor argmax(long dim, bool keepdim = false) => Made(Native.argmax(Handle, dim, Flag(keepdim)));

        public Tensor argmin() => Map(Native.argmin_all);

        public Tensor argmin(long dim, bool keepdim = false) => Made(Native.argmin(Handle, dim, Flag(keepdim)));

        public Tensor all() => Map(Native.all);

        public Tensor all(long dim, bool keepdim = false) => Made(Native.all_dim(Handle, dim, Flag(keepdim)));

        public Tensor any() => Map(Native.any);

        public Tensor any(long dim, bool keepdim = false) => Made(Native.any_dim(Handle, dim, Flag(keepdim)));

        public Tensor norm(float p = 2) => Made(Native.norm(Handle, p));

        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Made(Native.norm_dim(Handle, dim, Flag(keepdim), p));

        public Tensor logsumexp(long dim, bool keepdim = false) => Made(Native.logsumexp(Handle, dim, Flag(keepdim)));

        public Tensor median() => Map(Native.median);

        public Tensor trace() => Map(Native.trace);

        internal static int Code(ScalarType? type) => type.HasValue ? (int)type.Value : -1;

        internal static int Flag(bool value) => value ? 1 : 0;

        private Tensor Reduce(
            delegate* unmanaged<nint, long*, long, int, int, nint> function, ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
        {
            fixed (long* values = dims)
            {
                return Made(function(Handle, values, dims.Length, Flag(keepdim), Code(type)));
            }
        }

        private Tensor Extreme(
            delegate* unmanaged<nint, long*, long, int, nint> function, ReadOnlySpan<long> dims, bool keepdim, Tensor @out)
        {
            fixed (long* values = dims)
            {
                Tensor made = Made(function(Handle, values, dims.Length, Flag(keepdim)));
                return @out is null ? made : @out.copy_(made);
            }
        }
    }
}
