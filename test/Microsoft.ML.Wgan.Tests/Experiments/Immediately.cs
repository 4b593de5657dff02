namespace Microsoft.ML.Wgan.Tests.Experiments;

/// <summary>Receives reports on the thread that makes them.</summary>
internal sealed class Immediately<T>(Action<T> receive) : IProgress<T>
{
    public void Report(T value) => receive(value);
}
