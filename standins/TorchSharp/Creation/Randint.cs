namespace TorchSharp;

public static unsafe partial class torch
{
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(0L, high, size, dtype, device, requires_grad, generator, names);

    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(0L, high, Array.ConvertAll(size, static value => (long)value), dtype, device, requires_grad, generator, names);

    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint((long)low, high, Array.ConvertAll(size, static value => (long)value), dtype, device, requires_grad, generator, names);

    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null)
    {
        Factory.RefuseNames(names);
        fixed (long* sizes = size)
        {
            Options options = Factory.OptionsOf(dtype ?? ScalarType.Int64, device, requires_grad);
            return Tensor.Own(Native.randint(low, high, sizes, size.Length, Generator.HandleOrNull(generator), options));
        }
    }

    public static Tensor randperm(long n, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null) =>
        Tensor.Own(Native.randperm(n, Generator.HandleOrNull(generator), Factory.OptionsOf(dtype ?? ScalarType.Int64, device, requires_grad)));

    public static Tensor bernoulli(Tensor input, Generator generator = null) => input.bernoulli(generator);

    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator generator = null) =>
        input.multinomial(num_samples, replacement, generator);
}
