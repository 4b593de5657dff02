using TorchSharp;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Sets the number of CPU threads of a tensor operation, and puts the former number back.</summary>
internal sealed class ThreadSetting : IDisposable
{
    private const int MostByDefault = 4;
    private readonly int _before;

    public ThreadSetting(int? threads)
    {
        _before = torch.get_num_threads();
        torch.set_num_threads(threads ?? Math.Min(Environment.ProcessorCount, MostByDefault));
    }

    public void Dispose() => torch.set_num_threads(Math.Max(1, _before));
}
