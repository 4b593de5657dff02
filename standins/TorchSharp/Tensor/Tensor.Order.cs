namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Sorting, running sums, counting.</summary>
    public partial class Tensor
    {
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
        {
            nint index;
            Tensor values = Made(Native.sort(Handle, dim, Flag(descending), Flag(stable), &index));
            return (values, Own(index));
        }

        public Tensor argsort(long dim = -1, bool descending = false) => Made(Native.argsort(Handle, dim, Flag(descending)));

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            nint index;
            Tensor values = Made(Native.topk(Handle, k, dim, Flag(largest), Flag(sorted), &index));
            return (values, Own(index));
        }

        public (Tensor output, Tensor inverse_indices, Tensor counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            if (dim.HasValue)
            {
                throw new NotSupportedException("The stand-in finds unique elements of the whole tensor only.");
            }

            nint inverse;
            nint counts;
            Tensor made = Made(Native.unique(Handle, Flag(sorted), Flag(return_inverse), Flag(return_counts), &inverse, &counts));
            return (made, inverse == 0 ? null : new Tensor(inverse), counts == 0 ? null : new Tensor(counts));
        }

        public Tensor cumsum(long dim, ScalarType? type = null) => Made(Native.cumsum(Handle, dim, Code(type)));

        public Tensor cumprod(long dim, ScalarType? type = null) => Made(Native.cumprod(Handle, dim, Code(type)));

        public Tensor bincount(Tensor weights, long minlength = 0)
        {
            nint made = Native.bincount(Handle, HandleOrNull(weights), minlength);
            GC.KeepAlive(weights);
            return Made(made);
        }

        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Made(Native.histc(Handle, bins, min, max));

        public Tensor diff(long n = 1, long dim = -1, Tensor prepend = null, Tensor append = null)
        {
            if (prepend is not null || append is not null)
            {
                throw new NotSupportedException("The stand-in takes differences without prepended or appended values only.");
            }

            return Made(Native.diff(Handle, n, dim));
        }

        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false)
        {
            nint made = Native.quantile(Handle, q.Handle, dim, Flag(keepdim));
            GC.KeepAlive(q);
            return Made(made);
        }
    }
}
