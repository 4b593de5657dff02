using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One owned reference to a tensor of libtorch.</summary>
    public unsafe partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        private nint _handle;
        private TensorGuard _guard;

        internal Tensor(nint handle)
        {
            _handle = handle;
            long live = Interlocked.Increment(ref _totalCount);
            if (live > _peakCount)
            {
                _peakCount = live;
            }

            DisposeScopeManager manager = DisposeScopeManager.Current;
            DisposeScope scope = manager.Innermost;
            if (scope is not null)
            {
                scope.Register(this);
            }
            else
            {
                manager.ThreadStatistics.TensorStatistics.CreatedOutsideScopeCount++;
                Guard();
            }
        }

        /// <summary>
        /// Takes a tensor over: its reference, its place in its scope. It is invalid afterwards, yet stays in TotalCount for
        /// good, like in the package; the statistics of scopes do not count the change.
        /// </summary>
        private protected Tensor(Tensor source)
        {
            Interlocked.Increment(ref _totalCount);
            _handle = source.Handle;
            _guard = source._guard;
            source._handle = 0;
            source._guard = null;
            source.Scope?.Replace(source, this);
        }

        public static long TotalCount => Interlocked.Read(ref _totalCount);

        public static long PeakCount => _peakCount;

        public nint Handle
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get
            {
                if (_handle == 0)
                {
                    ThrowInvalid();
                }

                return _handle;
            }
        }

        public bool IsInvalid => _handle == 0;

        internal DisposeScope Scope { get; set; }

        /// <summary>Where this tensor lies in its scope.</summary>
        internal int Place { get; set; }

        public void Dispose() => Dispose(true);

        public Tensor DetachFromDisposeScope()
        {
            Scope?.Detach((IDisposable)this);
            return this;
        }

        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter((IDisposable)this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.Scope);

        public Tensor MoveToOtherDisposeScope(DisposeScope other)
        {
            if (Scope is not null)
            {
                Scope.MoveToOther(other, (IDisposable)this);
            }
            else
            {
                other?.Attach((IDisposable)this);
            }

            return this;
        }

        /// <summary>A tensor outside every scope is freed by a guard when it becomes garbage.</summary>
        internal void Guard() => _guard = new TensorGuard(_handle);

        internal void Unguard()
        {
            _guard?.Release();
            _guard = null;
        }

        /// <summary>The scope empties itself afterwards, so nothing is taken out of it here.</summary>
        internal void DisposeByScope()
        {
            // Disposed a moment ago by something else in the same scope.
            if (Scope is null)
            {
                return;
            }

            nint handle = _handle;
            _handle = 0;
            Scope.Statistics.DisposedInScopeCount++;
            Scope = null;
            CountFreed();
            Native.free(handle);
        }

        internal static void CountFreed() => Interlocked.Decrement(ref _totalCount);

        protected virtual void Dispose(bool disposing)
        {
            if (_handle != 0)
            {
                nint handle = _handle;
                Forget();
                Native.free(handle);
            }
        }

        private static void ThrowInvalid() => throw new InvalidOperationException("Tensor invalid -- empty handle.");

        private void Forget()
        {
            _handle = 0;
            CountFreed();
            if (Scope is not null)
            {
                Scope.Statistics.DisposedInScopeCount++;
                Scope.MarkAsDisposed(this);
                Scope = null;
            }
            else
            {
                DisposeScopeManager.Statistics.TensorStatistics.DisposedOutsideScopeCount++;
                Unguard();
            }
        }
    }
}
