using System.Runtime.CompilerServices;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>
    /// The shapes of call that most operations have. A tensor is kept alive until its call is over: outside scopes the
    /// garbage collector could otherwise free it in the middle.
    /// </summary>
    public partial class Tensor
    {
        internal static Tensor Own(nint handle) => new(Native.Check(handle));

        internal static nint HandleOrNull(Tensor tensor) => tensor is null ? 0 : tensor.Handle;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Map(delegate* unmanaged<nint, nint> function)
        {
            nint made = function(Handle);
            GC.KeepAlive(this);
            return Own(made);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Map(delegate* unmanaged<nint, nint, nint> function, Tensor other)
        {
            nint made = function(Handle, other.Handle);
            GC.KeepAlive(this);
            GC.KeepAlive(other);
            return Own(made);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Map(delegate* unmanaged<nint, Number, nint> function, Number number)
        {
            nint made = function(Handle, number);
            GC.KeepAlive(this);
            return Own(made);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Change(delegate* unmanaged<nint, int> function)
        {
            int failed = function(Handle);
            GC.KeepAlive(this);
            return Changed(failed);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Change(delegate* unmanaged<nint, nint, int> function, Tensor other)
        {
            int failed = function(Handle, other.Handle);
            GC.KeepAlive(this);
            GC.KeepAlive(other);
            return Changed(failed);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Change(delegate* unmanaged<nint, Number, int> function, Number number)
        {
            int failed = function(Handle, number);
            GC.KeepAlive(this);
            return Changed(failed);
        }

        /// <summary>Own, for calls written out where they are: being called on this tensor keeps it alive until then.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Tensor Made(nint made)
        {
            GC.KeepAlive(this);
            return Own(made);
        }

        private Tensor Changed(int failed)
        {
            Native.Check(failed);
            return this;
        }
    }
}
