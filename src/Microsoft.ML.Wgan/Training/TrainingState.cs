namespace Microsoft.ML.Wgan.Training;

/// <summary>All that a training is after a generator step, outside any tensor library: from it the training goes on as if it had never stopped.</summary>
/// <param name="Step">The generator step.</param>
/// <param name="Progress">Share of the schedule that is over.</param>
/// <param name="Elapsed">Time spent so far.</param>
/// <param name="Rollbacks">How many times it went back because it had diverged.</param>
/// <param name="Ending">Why it ended; null while it goes on.</param>
/// <param name="History">The reports so far, without close looks at the critic.</param>
/// <param name="Numbers">Counters, and numbers by their bits.</param>
/// <param name="Tensors">Weights, moments, averages and states of random sources.</param>
internal sealed record TrainingState(
    int Step,
    double Progress,
    TimeSpan Elapsed,
    int Rollbacks,
    string? Ending,
    IReadOnlyList<TrainingStep> History,
    IReadOnlyList<SavedNumber> Numbers,
    IReadOnlyList<SavedTensor> Tensors);

/// <summary>A number of a training's state.</summary>
/// <param name="Name">Where it belongs.</param>
/// <param name="Value">The number, or the bits of one.</param>
internal readonly record struct SavedNumber(string Name, long Value);

/// <summary>A tensor of a training's state.</summary>
/// <param name="Name">Where it belongs.</param>
/// <param name="Shape">Sizes of its dimensions.</param>
/// <param name="Values">Its values, row-major: floats, or bytes.</param>
internal sealed record SavedTensor(string Name, long[] Shape, Array Values);
