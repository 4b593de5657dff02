using Microsoft.ML.Wgan.Optimizers;

namespace Microsoft.ML.Wgan;

/// <summary>Length, batch and rates of the game between generator and critic.</summary>
public sealed record TrainingOptions
{
    /// <summary>Number of generator steps.</summary>
    /// <value>Default: <see langword="null"/>, about 80 passes over the rows, at least as long as 3,000 and at most as long as 10,000 full batches. Otherwise at least 1.</value>
    public int? GeneratorSteps { get; init; }

    /// <summary>Rows in a batch, drawn with replacement.</summary>
    /// <value>Default: <see langword="null"/>, 256 (in the first half of the run 128), of pictures 64. Otherwise from 2 to 1,048,576.</value>
    public int? BatchSize { get; init; }

    /// <summary>Rows in a batch until half of the run is over: smaller batches make more, noisier steps in the same time (Smith et al. 2018 grow batches as others lower rates).</summary>
    /// <value>Default: <see langword="null"/>, <see cref="BatchSize"/> if that is given, otherwise 128, of pictures 64. Otherwise from 2 to 1,048,576.</value>
    public int? FirstBatchSize { get; init; }

    /// <summary>Critic steps before each generator step.</summary>
    /// <value>Default: <see langword="null"/>, 4, of pictures 2. Otherwise from 1 to 1,000.</value>
    public int? CriticStepsPerGeneratorStep { get; init; }

    /// <summary>More critic steps before the first generator steps, and now and then later, as the WGAN authors' code has it.</summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public CriticWarmUp? WarmUp { get; init; }

    /// <summary>How both networks' weights follow their gradients.</summary>
    /// <value>Default: Adam with β = (0.5, 0.9), its rate falling to a fiftieth.</value>
    public Optimizer Optimizer { get; init; } = new Adam();

    /// <summary>The optimizer's rate for both networks at the first step; <see cref="Optimizer.FinalRateShare"/> says what becomes of it.</summary>
    /// <value>Default: <see langword="null"/>, 0.0012, of pictures 0.001. Otherwise above 0, at most 1.</value>
    public double? LearningRate { get; init; }

    /// <summary>Another first rate for the generator (two time-scale updates; Heusel et al. 2017).</summary>
    /// <value>Default: <see langword="null"/>, <see cref="LearningRate"/>. Otherwise above 0, at most 1.</value>
    public double? GeneratorLearningRate { get; init; }

    /// <summary>Decay of the running average of the generator's weights, which is the generator that is kept.</summary>
    /// <value>Default: 0.999. At least 0 (no averaging), below 1.</value>
    public double AveragingDecay { get; init; } = 0.999;

    /// <summary>How the real rows are drawn whose values are given while training; only with <see cref="ColumnOptions.Condition"/>.</summary>
    /// <value>Default: <see cref="ConditionSampling.Frequency"/>.</value>
    public ConditionSampling ConditionSampling { get; init; } = ConditionSampling.Frequency;

    /// <summary>How held-out rows decide when training ends and which weights are kept.</summary>
    /// <value>Default: <c>new EarlyStopping()</c>. <see langword="null"/>: all rows are learned, all steps are made, the last weights kept.</value>
    public EarlyStopping? EarlyStopping { get; init; } = new();

    /// <summary>How many times a training that diverges (losses or weights that are no numbers, or losses beyond 2²³) goes back to its last sound state, each time to half the rates, before it gives up.</summary>
    /// <value>Default: 3. From 0 to 100.</value>
    public int MostRollbacks { get; init; } = 3;

    /// <summary>Rows in a batch, settled.</summary>
    internal int Batch => BatchSize ?? 256;

    /// <summary>Rows in a batch of the first half, settled.</summary>
    internal int FirstBatch => FirstBatchSize ?? BatchSize ?? 128;

    /// <summary>Critic steps before each generator step, settled.</summary>
    internal int CriticSteps => CriticStepsPerGeneratorStep ?? 4;

    /// <summary>The critic's first rate, settled.</summary>
    internal double Rate => LearningRate ?? 1.2e-3;

    /// <summary>What was left open, as pictures want it: smaller batches of larger rows, fewer critic steps, a lower rate; no held-out rows, whose test looks at columns.</summary>
    internal TrainingOptions ForPictures() => this with
    {
        BatchSize = BatchSize ?? 64,
        FirstBatchSize = FirstBatchSize ?? BatchSize ?? 64,
        CriticStepsPerGeneratorStep = CriticStepsPerGeneratorStep ?? 2,
        LearningRate = LearningRate ?? 1e-3,
        EarlyStopping = null,
    };

    internal void AddFaults(OptionFaults faults)
    {
        faults.Require(GeneratorSteps is null or >= 1, "Training.GeneratorSteps", GeneratorSteps, "null or at least 1");
        faults.Require(BatchSize is null or (>= 2 and <= 1_048_576), "Training.BatchSize", BatchSize, "null or from 2 to 1048576");
        faults.Require(FirstBatchSize is null or (>= 2 and <= 1_048_576), "Training.FirstBatchSize", FirstBatchSize, "null or from 2 to 1048576");
        faults.Require(CriticStepsPerGeneratorStep is null or (>= 1 and <= 1_000), "Training.CriticStepsPerGeneratorStep", CriticStepsPerGeneratorStep, "null or from 1 to 1000");
        WarmUp?.AddFaults(faults);
        EarlyStopping?.AddFaults(faults);
        faults.RequireNotNull("Training.Optimizer", Optimizer, _ => { });
        faults.Require(LearningRate is null or (> 0 and <= 1), "Training.LearningRate", LearningRate, "null or above 0 and at most 1");
        faults.Require(GeneratorLearningRate is null or (> 0 and <= 1), "Training.GeneratorLearningRate", GeneratorLearningRate, "null or above 0 and at most 1");
        faults.Require(Enum.IsDefined(ConditionSampling), "Training.ConditionSampling", ConditionSampling, "Frequency or LogFrequency");
        faults.RequireBetween("Training.MostRollbacks", MostRollbacks, 0, 100);
        faults.Require(AveragingDecay is >= 0 and < 1, "Training.AveragingDecay", AveragingDecay, "at least 0 and below 1");
    }
}
