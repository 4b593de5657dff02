namespace TorchSharp;

public static unsafe partial class torch
{
    public enum RoundingMode
    {
        None = 0,
        trunc = 1,
        floor = 2,
    }

    /// <summary>Addition and division, which take one argument more than the other operations.</summary>
    public partial class Tensor
    {
        private static Tensor FromLeft(delegate* unmanaged<Number, nint, nint> function, Number left, Tensor right)
        {
            nint made = function(left, right.Handle);
            GC.KeepAlive(right);
            return Own(made);
        }

        private Tensor Add(Tensor other, Number alpha)
        {
            nint made = Native.add(Handle, other.Handle, alpha);
            GC.KeepAlive(this);
            GC.KeepAlive(other);
            return Own(made);
        }

        private Tensor Add(Number other, Number alpha)
        {
            nint made = Native.add_number(Handle, other, alpha);
            GC.KeepAlive(this);
            return Own(made);
        }

        private Tensor AddInPlace(Tensor other, Number alpha)
        {
            int failed = Native.add_(Handle, other.Handle, alpha);
            GC.KeepAlive(other);
            return Changed(failed);
        }

        private Tensor AddInPlace(Number other, Number alpha) => Changed(Native.add_number_(Handle, other, alpha));

        private Tensor Divide(Tensor other, RoundingMode mode)
        {
            nint made = Native.div(Handle, other.Handle, (int)mode);
            GC.KeepAlive(this);
            GC.KeepAlive(other);
            return Own(made);
        }

        private Tensor Divide(Number other, RoundingMode mode)
        {
            nint made = Native.div_number(Handle, other, (int)mode);
            GC.KeepAlive(this);
            return Own(made);
        }

        private Tensor DivideInPlace(Tensor other, RoundingMode mode)
        {
            int failed = Native.div_(Handle, other.Handle, (int)mode);
            GC.KeepAlive(other);
            return Changed(failed);
        }

        private Tensor DivideInPlace(Number other, RoundingMode mode) => Changed(Native.div_number_(Handle, other, (int)mode));
    }
}
