namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor[] split(long size, int dim = 0)
        {
            long count;
            nint array = Native.split(Handle, size, dim, &count);
            return Several(array, count);
        }

        public Tensor[] split(long[] sizes, long dim = 0) => Split(sizes, dim);

        public Tensor[] split(params long[] sizes) => Split(sizes, 0);

        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Split(sizes, dim);

        public Tensor[] chunk(long chunks, long dim = 0)
        {
            long count;
            nint array = Native.chunk(Handle, chunks, dim, &count);
            return Several(array, count);
        }

        public Tensor[] unbind(long dimension = 0)
        {
            long count;
            nint array = Native.unbind(Handle, dimension, &count);
            return Several(array, count);
        }

        private Tensor[] Split(ReadOnlySpan<long> sizes, long dim)
        {
            fixed (long* values = sizes)
            {
                long count;
                nint array = Native.split_sizes(Handle, values, sizes.Length, dim, &count);
                return Several(array, count);
            }
        }

        private Tensor[] Several(nint array, long count)
        {
            GC.KeepAlive(this);
            Native.Check(array);
            var made = new Tensor[count];
            for (int i = 0; i < made.Length; i++)
            {
                made[i] = Own(((nint*)array)[i]);
            }

            Native.free_array((nint*)array);
            return made;
        }
    }
}
