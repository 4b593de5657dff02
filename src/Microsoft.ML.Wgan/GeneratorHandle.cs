using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan;

/// <summary>Owns a trained generator: makes it when it is first run, keeps it alive while it runs, refuses to run it once disposed.</summary>
internal sealed class GeneratorHandle : IDisposable
{
    private readonly ReaderWriterLockSlim _running = new();
    private readonly Lazy<TrainedGenerator> _generator;
    private volatile bool _isDisposed;

    /// <summary>A generator that exists already.</summary>
    public GeneratorHandle(TrainedGenerator generator)
    {
        _generator = new Lazy<TrainedGenerator>(generator);
    }

    /// <summary>A generator to be made at the first run, so that a model can be loaded where nothing can run it.</summary>
    public GeneratorHandle(Func<TrainedGenerator> create)
    {
        _generator = new Lazy<TrainedGenerator>(create, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <inheritdoc cref="TrainedGenerator.Run"/>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null)
    {
        _running.EnterReadLock();
        try
        {
            ThrowIfDisposed();

            // A table in which nothing was left to learn has outputs of no width, and no generator.
            if (!outputs.IsEmpty)
            {
                _generator.Value.Run(firstRow, rowCount, seed, outputs, condition);
            }
        }
        finally
        {
            _running.ExitReadLock();
        }
    }

    /// <inheritdoc cref="TrainedGenerator.Row"/>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Row(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        _running.EnterReadLock();
        try
        {
            ThrowIfDisposed();
            _generator.Value.Row(inputs, outputs);
        }
        finally
        {
            _running.ExitReadLock();
        }
    }

    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed, typeof(WganTransformer));

    /// <summary>Waits for runs to end, then frees the generator. The lock stays: later callers must still find out.</summary>
    public void Dispose()
    {
        _running.EnterWriteLock();
        try
        {
            if (!_isDisposed && _generator.IsValueCreated)
            {
                _generator.Value.Dispose();
            }

            _isDisposed = true;
        }
        finally
        {
            _running.ExitWriteLock();
        }
    }
}
