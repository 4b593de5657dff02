using System.Text.RegularExpressions;

namespace Microsoft.ML.Wgan;

/// <summary>Device, threads, time limit, progress, cancellation and checkpoints of one run of <c>Fit</c>.</summary>
public sealed partial record RunOptions
{
    /// <summary>Where the training and the generator run: "cpu", "cuda" or "cuda:1".</summary>
    /// <value>Default: <see langword="null"/>, which follows <see cref="MLContext.GpuDeviceId"/> and <see cref="MLContext.FallbackToCpu"/>; without an id, the first GPU if there is one, else the CPU.</value>
    public string? Device { get; init; }

    /// <summary>CPU threads for one tensor operation, while <c>Fit</c> runs. The setting is the process's: two trainings at once share it.</summary>
    /// <value>Default: <see langword="null"/>, one: at the default widths a second thread gained a sixth on an idle machine and lost far more on a busy one. Otherwise from 1 to 1,024. The last digits of the weights depend on it.</value>
    public int? Threads { get; init; }

    /// <summary>The longest time training may take; the rates are scheduled to end with it.</summary>
    /// <value>Default: <see langword="null"/>, no limit. A run cut short by it is not reproducible.</value>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>Receives a report every <see cref="ReportEvery"/> generator steps, on the training thread or where the receiver says.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public IProgress<TrainingStep>? Progress { get; init; }

    /// <summary>Stops <c>Fit</c> with an <see cref="OperationCanceledException"/> within one generator step; with <see cref="Checkpoint"/> the state is saved first.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Generator steps between two reports; only then does the host wait for the device.</summary>
    /// <value>Default: 50. At least 1.</value>
    public int ReportEvery { get; init; } = 50;

    /// <summary>Generator steps between two close looks at the critic (<see cref="TrainingStep.Diagnosis"/>); each costs two backward passes and an exact distance.</summary>
    /// <value>Default: <see langword="null"/>, none. Otherwise a multiple of <see cref="ReportEvery"/>. Looking changes what is drawn afterwards.</value>
    public int? DiagnoseEvery { get; init; }

    /// <summary>Saves the state of the training now and then, and goes on from a saved one.</summary>
    /// <value>Default: <see langword="null"/>, nothing is saved.</value>
    public CheckpointOptions? Checkpoint { get; init; }

    internal void AddFaults(OptionFaults faults)
    {
        faults.Require(Device is null || DeviceName().IsMatch(Device), "Run.Device", Device, "null, \"cpu\", \"cuda\" or \"cuda:N\"");
        Checkpoint?.AddFaults(faults);
        faults.Require(Threads is null or (>= 1 and <= 1_024), "Run.Threads", Threads, "null or from 1 to 1024");
        faults.Require(MaxTime is null || MaxTime > TimeSpan.Zero, "Run.MaxTime", MaxTime, "null or above zero");
        faults.Require(ReportEvery >= 1, "Run.ReportEvery", ReportEvery, "at least 1");
        faults.Require(DiagnoseEvery is null || (DiagnoseEvery >= 1 && ReportEvery >= 1 && DiagnoseEvery % ReportEvery == 0), "Run.DiagnoseEvery", DiagnoseEvery, "null or a multiple of Run.ReportEvery");
    }

    [GeneratedRegex("^(cpu|cuda(:[0-9]{1,3})?)$")]
    private static partial Regex DeviceName();
}
