namespace Microsoft.ML.Wgan;

/// <summary>
/// Saves the state of a training now and then: networks, averages, moments, random streams, schedule, best weights, reports. From a saved state <c>Fit</c> goes on as if it had never stopped,
/// to the same weights bit by bit on the same machine with as many threads.
/// </summary>
/// <remarks>
/// A checkpoint is written beside its name and then renamed, so a run that is killed at any moment leaves whole ones alone; a checksum tells damage. It belongs to its data and options: going on with
/// others is refused with what differs. <see cref="RunOptions.MaxTime"/>, <see cref="RunOptions.Progress"/>, <see cref="RunOptions.Cancellation"/> and these settings may change. Saving changes
/// nothing of what is trained.
/// </remarks>
/// <example>
/// <code>
/// Run = new() { Checkpoint = new() { Folder = "run1", Resume = true } }
/// </code>
/// </example>
public sealed record CheckpointOptions
{
    // Where the user says neither: what is lost at most.
    private static readonly TimeSpan _usual = TimeSpan.FromMinutes(5);

    /// <summary>The folder of one training's checkpoints; made where it is missing. One training at a time may write there.</summary>
    public required string Folder { get; init; }

    /// <summary>Generator steps between two checkpoints.</summary>
    /// <value>Default: <see langword="null"/>, <see cref="EveryTime"/> decides. Otherwise at least 1. With both, whichever comes first.</value>
    public int? EverySteps { get; init; }

    /// <summary>Time between two checkpoints.</summary>
    /// <value>Default: <see langword="null"/>, five minutes, or never where <see cref="EverySteps"/> is set. Otherwise above zero.</value>
    public TimeSpan? EveryTime { get; init; }

    /// <summary>How many checkpoints are kept, the newest.</summary>
    /// <value>Default: 2, so that there is another one should the newest be damaged. From 1 to 1,000,000.</value>
    public int KeepLast { get; init; } = 2;

    /// <summary>Whether to go on from the newest whole checkpoint; where there is none yet, training starts at the beginning.</summary>
    /// <value>Default: <see langword="false"/>: a folder that holds checkpoints is refused, so that no run is lost.</value>
    public bool Resume { get; init; }

    /// <summary>The longest time without a checkpoint.</summary>
    internal TimeSpan LongestTime => EveryTime ?? (EverySteps is null ? _usual : TimeSpan.MaxValue);

    internal void AddFaults(OptionFaults faults)
    {
        faults.Require(!string.IsNullOrWhiteSpace(Folder), "Run.Checkpoint.Folder", $"'{Folder}'", "the name of a folder");
        faults.Require(EverySteps is null or >= 1, "Run.Checkpoint.EverySteps", EverySteps, "null or at least 1");
        faults.Require(EveryTime is null || EveryTime > TimeSpan.Zero, "Run.Checkpoint.EveryTime", EveryTime, "null or above zero");
        faults.RequireBetween("Run.Checkpoint.KeepLast", KeepLast, 1, 1_000_000);
    }
}
