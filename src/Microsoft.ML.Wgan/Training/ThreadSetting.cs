using TorchSharp;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Sets the number of CPU threads of a tensor operation, and puts the former number back.</summary>
internal sealed class ThreadSetting : IDisposable
{
    // At the default widths a second thread gains a sixth on an idle machine and loses far more on a busy one, where both spin.
    private const int Default = 1;
    private readonly int _before;

    public ThreadSetting(int? threads)
    {
        _before = torch.get_num_threads();
        torch.set_num_threads(threads ?? Default);
    }

    public void Dispose() => torch.set_num_threads(Math.Max(1, _before));
}
