namespace Microsoft.ML.AutoML;

/// <summary>Runs one trial.</summary>
public interface ITrialRunner : IDisposable
{
    Task<TrialResult> RunAsync(TrialSettings settings, CancellationToken ct);
}
