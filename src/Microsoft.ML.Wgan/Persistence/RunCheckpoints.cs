using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The checkpoints of one call of <c>Fit</c>: finds the one to go on from, holds it against data and options, and takes the states that follow.</summary>
internal sealed class RunCheckpoints : ICheckpoints, IDisposable
{
    private readonly CheckpointFolder _folder;
    private readonly Action<string> _log;
    private readonly Checkpoint? _start;
    private RunFingerprint? _now;
    private int _seed;

    private RunCheckpoints(CheckpointOptions options, Action<string> log)
    {
        When = options;
        _log = log;
        _folder = new CheckpointFolder(options.Folder, options.KeepLast);
        try
        {
            if (!options.Resume && _folder.Files() is { Count: > 0 } files)
            {
                throw new InvalidOperationException(
                    $"Run.Checkpoint.Folder = '{options.Folder}' holds {files.Count} checkpoint(s) of an earlier training. Set Run.Checkpoint.Resume to go on with it, choose another folder, or delete them.");
            }

            _start = options.Resume ? _folder.Newest(log) : null;
        }
        catch
        {
            _folder.Dispose();
            throw;
        }
    }

    /// <summary>When states are saved.</summary>
    public CheckpointOptions When { get; }

    /// <summary>The state to go on from.</summary>
    public TrainingState? Start => _start?.State;

    /// <summary>The seed of the training to go on with; null from the beginning.</summary>
    public int? Seed => _start?.Seed;

    /// <summary>Opens the folder; null where the user wants no checkpoints.</summary>
    /// <param name="options">Where and when.</param>
    /// <param name="log">Receives sentences worth knowing.</param>
    /// <exception cref="InvalidOperationException">The folder holds checkpoints that are not to be gone on from.</exception>
    /// <exception cref="InvalidDataException">All checkpoints are damaged.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another training does.</exception>
    public static RunCheckpoints? Open(CheckpointOptions? options, Action<string> log) => options is null ? null : new RunCheckpoints(options, log);

    /// <summary>Says which training this is; a checkpoint to go on from must be of the same.</summary>
    /// <param name="seed">Of all draws.</param>
    /// <param name="device">Where it trains.</param>
    /// <param name="options">What the user set.</param>
    /// <param name="table">The rows as they were read.</param>
    /// <exception cref="InvalidOperationException">The checkpoint is of other data, options, seed or device; the message says of which.</exception>
    public void Identify(int seed, string device, WganOptions options, Table table)
    {
        _seed = seed;
        KeyValuePair<string, string>[] own = [new("the seed", $"{seed}"), new("the device", device)];
        _now = new RunFingerprint(new Dictionary<string, string>([.. own, .. OptionFacts.Of(options), .. DataFacts.Of(table)]));
        if (_start is null)
        {
            return;
        }

        IReadOnlyList<string> differences = _start.Of.Differences(_now);
        if (differences.Count > 0)
        {
            throw new InvalidOperationException(
                $"The checkpoint in '{When.Folder}' is of another training and cannot be gone on from: {string.Join("; ", differences)}. Use the same data and options, or another folder.");
        }

        _log($"Going on after generator step {_start.State.Step}.");
    }

    /// <inheritdoc/>
    public void Save(TrainingState state)
    {
        try
        {
            _folder.Save(new Checkpoint(_seed, _now!, state));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _log($"The checkpoint of generator step {state.Step} could not be written, training goes on: {fault.Message}");
        }
    }

    public void Dispose() => _folder.Dispose();
}
