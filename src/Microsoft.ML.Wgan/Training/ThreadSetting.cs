using TorchSharp;

namespace Microsoft.ML.Wgan.Training;

/// <summary>
/// Sets the number of CPU threads of a tensor operation while trainings run, and puts the former number back when the last of them ends: the number is
/// the process's, and trainings may run side by side.
/// </summary>
internal sealed class ThreadSetting : IDisposable
{
    // At the default widths a second thread gains a sixth on an idle machine and loses far more on a busy one, where both spin.
    private const int Default = 1;
    private static readonly Lock _lock = new();
    private static int _running;
    private static int _before;

    public ThreadSetting(int? threads)
    {
        lock (_lock)
        {
            if (_running++ == 0)
            {
                _before = torch.get_num_threads();
            }

            torch.set_num_threads(threads ?? Default);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (--_running == 0)
            {
                torch.set_num_threads(Math.Max(1, _before));
            }
        }
    }
}
