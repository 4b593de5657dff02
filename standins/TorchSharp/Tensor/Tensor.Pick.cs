namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Picking elements by index or mask, and putting them.</summary>
    public partial class Tensor
    {
        public Tensor index_select(long dim, Tensor index) => AlongDim(Native.index_select, dim, index);

        public Tensor gather(long dim, Tensor index) => AlongDim(Native.gather, dim, index);

        public Tensor take(Tensor index) => Map(Native.take, index);

        public Tensor masked_select(Tensor mask) => Map(Native.masked_select, mask);

        public Tensor nonzero() => Map(Native.nonzero);

        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            nint made = Native.scatter(Handle, dim, index.Handle, src.Handle);
            KeepAlive(this, index, src);
            return Own(made);
        }

        public Tensor scatter_(long dim, Tensor index, Tensor src)
        {
            int failed = Native.scatter_(Handle, dim, index.Handle, src.Handle);
            KeepAlive(this, index, src);
            return Changed(failed);
        }

        public Tensor scatter_add(long dim, Tensor index, Tensor src)
        {
            nint made = Native.scatter_add(Handle, dim, index.Handle, src.Handle);
            KeepAlive(this, index, src);
            return Own(made);
        }

        public Tensor scatter_add_(long dim, Tensor index, Tensor src)
        {
            int failed = Native.scatter_add_(Handle, dim, index.Handle, src.Handle);
            KeepAlive(this, index, src);
            return Changed(failed);
        }

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            int failed = Native.index_add_(Handle, dim, index.Handle, source.Handle, Number.Of(alpha));
            KeepAlive(this, index, source);
            return Changed(failed);
        }

        public Tensor index_copy_(long dim, Tensor index, Tensor source)
        {
            int failed = Native.index_copy_(Handle, dim, index.Handle, source.Handle);
            KeepAlive(this, index, source);
            return Changed(failed);
        }

        private Tensor AlongDim(delegate* unmanaged<nint, long, nint, nint> function, long dim, Tensor index)
        {
            nint made = function(Handle, dim, index.Handle);
            GC.KeepAlive(index);
            return Made(made);
        }
    }
}
