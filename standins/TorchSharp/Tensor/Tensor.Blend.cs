namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>Element by element with three operands, bounds, filling, choosing.</summary>
    public partial class Tensor
    {
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Map(Native.addcmul, tensor1, tensor2, Number.Of(value));

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Change(Native.addcmul_, tensor1, tensor2, Number.Of(value));

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Map(Native.addcdiv, tensor1, tensor2, Number.Of(1L));

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Map(Native.addcdiv, tensor1, tensor2, Number.Of(value));

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Change(Native.addcdiv_, tensor1, tensor2, Number.Of(1L));

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Change(Native.addcdiv_, tensor1, tensor2, Number.Of(value));

        public Tensor lerp(Tensor end, Tensor weight)
        {
            nint made = Native.lerp(Handle, end.Handle, weight.Handle);
            KeepAlive(this, end, weight);
            return Own(made);
        }

        public Tensor lerp_(Tensor end, Tensor weight)
        {
            int failed = Native.lerp_(Handle, end.Handle, weight.Handle);
            KeepAlive(this, end, weight);
            return Changed(failed);
        }

        public Tensor clamp(Scalar min = null, Scalar max = null) => Made(Native.clamp(Handle, Number.Of(min), Number.Of(max)));

        public Tensor clamp(Tensor min = null, Tensor max = null)
        {
            nint made = Native.clamp_tensor(Handle, HandleOrNull(min), HandleOrNull(max));
            KeepAlive(this, min, max);
            return Own(made);
        }

        public Tensor clamp_(Scalar min = null, Scalar max = null) =>
            Changed(Native.clamp_(Handle, Number.Of(min), Number.Of(max)));

        public Tensor clip(Scalar min = null, Scalar max = null) => clamp(min, max);

        public Tensor clamp_min(Scalar min) => clamp(min: min);

        public Tensor clamp_max(Scalar max) => clamp(max: max);

        public Tensor clamp_min_(Scalar min) => clamp_(min: min);

        public Tensor clamp_max_(Scalar max) => clamp_(max: max);

        public Tensor fill_(Scalar value) => Change(Native.fill_, Number.Of(value));

        /// <summary>Unlike the other operations in place, the package's returns a new object for the same tensor.</summary>
        public Tensor zero_()
        {
            Native.Check(Native.zero_(Handle));
            return Made(Native.share(Handle));
        }

        public Tensor where(Tensor condition, Tensor y)
        {
            nint made = Native.where(condition.Handle, Handle, y.Handle);
            KeepAlive(this, condition, y);
            return Own(made);
        }

        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            nint made = Native.masked_fill(Handle, mask.Handle, Number.Of(value));
            KeepAlive(this, mask, null);
            return Own(made);
        }

        public Tensor masked_fill_(Tensor mask, Scalar value)
        {
            int failed = Native.masked_fill_(Handle, mask.Handle, Number.Of(value));
            KeepAlive(this, mask, null);
            return Changed(failed);
        }

        public Tensor round(long decimals = 0) => Made(Native.round(Handle, decimals));

        public Tensor round_(long decimals = 0) => Changed(Native.round_(Handle, decimals));

        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Made(Native.nan_to_num(
            Handle, nan, posinf ?? 0, neginf ?? 0, posinf.HasValue ? 1 : 0, neginf.HasValue ? 1 : 0));

        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false)
        {
            nint made = Native.isclose(Handle, other.Handle, rtol, atol, nanEqual ? 1 : 0);
            KeepAlive(this, other, null);
            return Own(made);
        }

        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
        {
            using Tensor close = isclose(target, rtol, atol, equal_nan);
            using Tensor all = close.all();
            return all.ToBoolean();
        }

        public Tensor equal(Tensor target) => eq(target);

        private static void KeepAlive(Tensor first, Tensor second, Tensor third)
        {
            GC.KeepAlive(first);
            GC.KeepAlive(second);
            GC.KeepAlive(third);
        }

        private Tensor Map(delegate* unmanaged<nint, nint, nint, Number, nint> function, Tensor first, Tensor second, Number value)
        {
            nint made = function(Handle, first.Handle, second.Handle, value);
            KeepAlive(this, first, second);
            return Own(made);
        }

        private Tensor Change(delegate* unmanaged<nint, nint, nint, Number, int> function, Tensor first, Tensor second, Number value)
        {
            int failed = function(Handle, first.Handle, second.Handle, value);
            KeepAlive(this, first, second);
            return Changed(failed);
        }
    }
}
