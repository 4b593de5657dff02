namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        public Tensor normal_(double mean = 0, double std = 1, Generator generator = null) =>
            Drawn(Native.normal_(Handle, mean, std, Generator.HandleOrNull(generator)), generator);

        public Tensor uniform_(double from, double to, Generator generator = null) =>
            Drawn(Native.uniform_(Handle, from, to, Generator.HandleOrNull(generator)), generator);

        public Tensor exponential_(double lambda = 1, Generator generator = null) =>
            Drawn(Native.exponential_(Handle, lambda, Generator.HandleOrNull(generator)), generator);

        public Tensor bernoulli_(double p = 0.5, Generator generator = null) =>
            Drawn(Native.bernoulli_(Handle, p, Generator.HandleOrNull(generator)), generator);

        public Tensor bernoulli(Generator generator = null)
        {
            nint made = Native.bernoulli(Handle, Generator.HandleOrNull(generator));
            GC.KeepAlive(generator);
            return Made(made);
        }

        public Tensor multinomial(long num_samples, bool replacement = false, Generator generator = null)
        {
            nint made = Native.multinomial(Handle, num_samples, Flag(replacement), Generator.HandleOrNull(generator));
            GC.KeepAlive(generator);
            return Made(made);
        }

        public Tensor zeros_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        public Tensor ones_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        public Tensor empty_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);

        public Tensor rand_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        public Tensor randn_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        private Tensor Drawn(int failed, Generator generator)
        {
            GC.KeepAlive(generator);
            return Changed(failed);
        }
    }
}
