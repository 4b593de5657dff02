namespace Microsoft.ML.Wgan.Experiments;

/// <summary>How an experiment looks for the best options, and for how long. Immutable.</summary>
public sealed record GenerativeExperimentSettings
{
    /// <summary>Trials at most, those of a checkpoint file included.</summary>
    /// <value>Default: 12. At least 1.</value>
    public int MaxTrials { get; init; } = 12;

    /// <summary>Time of all trials at most, those of a checkpoint file included; a running trial is given no more than is left.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Otherwise above zero.</value>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>Time of one training at most, the same for every trial, so that they can be compared.</summary>
    /// <value>Default: <see langword="null"/>, of <see cref="MaxTime"/> what each of <see cref="MaxTrials"/> trials can have beside its scoring. <see cref="RunOptions.MaxTime"/> of the base options limits it too.</value>
    public TimeSpan? MaxTrainingTime { get; init; }

    /// <summary>Ends the experiment; what was completed until then is its result.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Seed of the tuner, of the split where no validation rows are given, and of every training whose base options have none.</summary>
    /// <value>Default: 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>What is made best.</summary>
    /// <value>Default: <see cref="FidelityObjective"/>.</value>
    public ExperimentObjective Objective { get; init; } = new FidelityObjective();

    /// <summary>Bounds of the privacy scores that a trial must keep within to win.</summary>
    /// <value>Default: <c>new PrivacyGate()</c>. <see langword="null"/>: none.</value>
    public PrivacyGate? PrivacyGate { get; init; } = new();

    /// <summary>The options of the first trial, which the others change.</summary>
    /// <value>Default: <c>new WganOptions()</c>.</value>
    public WganOptions BaseOptions { get; init; } = new();

    /// <summary>What the trials may change.</summary>
    /// <value>Default: <see cref="GenerativeSearchSpace.Tables"/>.</value>
    public GenerativeSearchSpace SearchSpace { get; init; } = GenerativeSearchSpace.Tables;

    /// <summary>What chooses the trials.</summary>
    /// <value>Default: <see cref="ParzenTuner"/>.</value>
    public Tuner Tuner { get; init; } = new ParzenTuner();

    /// <summary>What ends poor trials early.</summary>
    /// <value>Default: <see cref="SuccessiveHalving"/>. <see langword="null"/>: none is ended.</value>
    public Abandonment? Abandonment { get; init; } = new SuccessiveHalving();

    /// <summary>How trials are scored; its target is the objective's, where that has one.</summary>
    /// <value>Default: without intervals, on 10,000 rows at most: trials should cost training, not scoring.</value>
    public EvaluationOptions Evaluation { get; init; } = new() { BootstrapSamples = 0, MaximumRows = 10_000 };

    /// <summary>A file that is written after every trial, with the best model beside it; an experiment of the same settings and data goes on from there.</summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public string? CheckpointFile { get; init; }

    /// <summary>Whether the models of all trials are kept; each holds its networks' memory until it is disposed of.</summary>
    /// <value>Default: <see langword="false"/>, only the best one's.</value>
    public bool KeepModels { get; init; }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="ArgumentException">At least one is invalid; the message has a line for each.</exception>
    public void Validate()
    {
        var faults = new OptionFaults(nameof(GenerativeExperimentSettings));
        faults.Require(MaxTrials >= 1, nameof(MaxTrials), MaxTrials, "at least 1");
        faults.Require(MaxTime is null || MaxTime > TimeSpan.Zero, nameof(MaxTime), MaxTime, "null or above zero");
        faults.Require(MaxTrainingTime is null || MaxTrainingTime > TimeSpan.Zero, nameof(MaxTrainingTime), MaxTrainingTime, "null or above zero");
        faults.RequireNotNull(nameof(Objective), Objective, _ => { });
        PrivacyGate?.AddFaults(faults);
        faults.RequireNotNull(nameof(SearchSpace), SearchSpace, _ => { });
        faults.RequireNotNull(nameof(Tuner), Tuner, _ => { });
        faults.Require(CheckpointFile is not "", nameof(CheckpointFile), "\"\"", "null or a path");
        faults.RequireNotNull(nameof(BaseOptions), BaseOptions, options => faults.Require(
            options.Run?.Checkpoint is null, "BaseOptions.Run.Checkpoint", options.Run?.Checkpoint?.Folder, $"null: trials share no saved training; {nameof(CheckpointFile)} keeps what the experiment has"));
        faults.RequireNotNull(nameof(Evaluation), Evaluation, _ => { });
        faults.ThrowIfAny();
        BaseOptions.Validate();
        Evaluation.Validate();
    }

    // The trials' seed: the same for all, so that they differ by their options alone.
    internal int TrainingSeed => BaseOptions.Seed ?? Seed;
}
