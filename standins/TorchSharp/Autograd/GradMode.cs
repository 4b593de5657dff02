namespace TorchSharp;

public static unsafe partial class torch
{
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    public static bool is_grad_enabled() => Native.grad_mode() != 0;

    public static IDisposable inference_mode(bool mode = true) => new InferenceGuard(mode);

    /// <summary>Sets the thread's gradient mode and puts the former one back.</summary>
    private sealed class GradMode : IDisposable
    {
        private readonly bool _former = is_grad_enabled();

        internal GradMode(bool enabled) => Native.set_grad_mode(enabled ? 1 : 0);

        public void Dispose() => Native.set_grad_mode(_former ? 1 : 0);
    }

    private sealed class InferenceGuard(bool enabled) : IDisposable
    {
        private nint _mode = Native.inference_mode_new(enabled ? 1 : 0);

        public void Dispose()
        {
            if (_mode != 0)
            {
                Native.inference_mode_free(_mode);
                _mode = 0;
            }
        }
    }
}
