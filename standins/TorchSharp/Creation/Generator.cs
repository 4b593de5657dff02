namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>A random source on the CPU; like the package's, whatever device was asked for.</summary>
    public class Generator : IDisposable
    {
        private nint _handle;

        public Generator(ulong seed = 0, Device device = null)
            : this(Native.generator_new((long)seed))
        {
            this.device = device ?? CPU;
        }

        private Generator(nint handle)
        {
            _handle = Native.Check(handle);
            device = CPU;
        }

        ~Generator() => Dispose(false);

        public static Generator Default => new(Native.generator_default());

        public nint Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Generator));

        public Device device { get; private set; }

        public Generator manual_seed(long seed)
        {
            Native.Check(Native.generator_manual_seed(Handle, seed));
            return this;
        }

        public long initial_seed() => Native.generator_initial_seed(Handle);

        public long seed() => Native.generator_seed(Handle);

        public Tensor get_state() => Tensor.Own(Native.generator_get_state(Handle));

        public void set_state(Tensor value)
        {
            Native.Check(Native.generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        internal static nint HandleOrNull(Generator generator) => generator is null ? 0 : generator.Handle;

        protected virtual void Dispose(bool disposing)
        {
            nint handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                Native.generator_free(handle);
            }
        }
    }

    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static class random
    {
        public static Generator manual_seed(long seed)
        {
            Native.Check(Native.manual_seed(seed));
            return Generator.Default;
        }
    }
}
