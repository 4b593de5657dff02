namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor T => t();

        public Tensor t() => Map(Native.t);

        public Tensor transpose(long dim0, long dim1) => Made(Native.transpose(Handle, dim0, dim1));

        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        public Tensor permute(params long[] permutation) => OverDims(Native.permute, permutation);

        public Tensor view(params long[] shape) => OverDims(Native.view, shape);

        public Tensor view_as(Tensor other) => view(other.shape);

        public Tensor reshape(params long[] shape) => OverDims(Native.reshape, shape);

        public Tensor ravel() => reshape(-1);

        public Tensor expand(params long[] sizes) => Expand(sizes, false);

        public Tensor expand(long[] sizes, bool isImplicit = false) => Expand(sizes, isImplicit);

        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Expand(sizes, isImplicit);

        public Tensor expand_as(Tensor other) => Expand(other.shape, false);

        public Tensor broadcast_to(params long[] shape) => Expand(shape, false);

        public Tensor repeat(params long[] sizes) => OverDims(Native.repeat, sizes);

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Made(Native.repeat_interleave(Handle, repeats, Flag(dim.HasValue), dim ?? 0, Flag(output_size.HasValue), output_size ?? 0));

        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null)
        {
            nint made = Native.repeat_interleave_each(
                Handle, repeats.Handle, Flag(dim.HasValue), dim ?? 0, Flag(output_size.HasValue), output_size ?? 0);
            GC.KeepAlive(repeats);
            return Made(made);
        }

        public Tensor tile(long[] reps) => OverDims(Native.tile, reps);

        public Tensor flip(params long[] dims) => OverDims(Native.flip, dims);

        public Tensor roll(long shifts, long? dims = null) => Roll([shifts], dims.HasValue ? [dims.Value] : []);

        public Tensor roll(long[] shifts) => Roll(shifts, []);

        public Tensor roll(long[] shifts, long[] dims) => Roll(shifts, dims);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Made(Native.flatten(Handle, start_dim, end_dim));

        public Tensor unflatten(long dim, params long[] sizes)
        {
            fixed (long* values = sizes)
            {
                return Made(Native.unflatten(Handle, dim, values, sizes.Length));
            }
        }

        public Tensor squeeze(long? dim = null) =>
            dim.HasValue ? Made(Native.squeeze(Handle, dim.Value)) : Map(Native.squeeze_all);

        public Tensor unsqueeze(long dim) => Made(Native.unsqueeze(Handle, dim));

        public Tensor unsqueeze_(long dim) => Changed(Native.unsqueeze_(Handle, dim));

        public Tensor narrow(long dim, long start, long length) => Made(Native.narrow(Handle, dim, start, length));

        public Tensor slice(long dim, long start, long finish, long step) =>
            Made(Native.slice(Handle, dim, start, finish, step));

        public Tensor select(long dim, long index) => Made(Native.select(Handle, dim, index));

        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0)
        {
            fixed (long* sizes = size, steps = strides)
            {
                return Made(Native.as_strided(Handle, sizes, steps, size.Length, storageOffset));
            }
        }

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) =>
            Made(Native.diagonal(Handle, offset, dim1, dim2));

        public Tensor diag(long diagonal = 0) => Made(Native.diag(Handle, diagonal));

        public Tensor tril(long diagonal = 0) => Made(Native.tril(Handle, diagonal));

        public Tensor triu(long diagonal = 0) => Made(Native.triu(Handle, diagonal));

        private Tensor OverDims(delegate* unmanaged<nint, long*, long, nint> function, ReadOnlySpan<long> dims)
        {
            fixed (long* values = dims)
            {
                return Made(function(Handle, values, dims.Length));
            }
        }

        private Tensor Roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims)
        {
            fixed (long* distances = shifts, along = dims)
            {
                return Made(Native.roll(Handle, distances, shifts.Length, along, dims.Length));
            }
        }

        private Tensor Expand(ReadOnlySpan<long> sizes, bool isImplicit)
        {
            fixed (long* values = sizes)
            {
                return Made(Native.expand(Handle, values, sizes.Length, isImplicit ? 1 : 0));
            }
        }
    }
}
