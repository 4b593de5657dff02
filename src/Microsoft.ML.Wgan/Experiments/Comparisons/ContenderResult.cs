namespace Microsoft.ML.Wgan.Experiments;

/// <summary>How a contender of a comparison did.</summary>
/// <param name="Name">What the leaderboard calls it.</param>
public sealed record ContenderResult(string Name)
{
    /// <summary>Every score of its rows; null where it failed.</summary>
    public GenerativeMetrics? Metrics { get; init; }

    /// <summary>The model that was fitted or given; null for rows.</summary>
    public WganTransformer? Model { get; init; }

    /// <summary>How long its training took; null where there was none.</summary>
    public double? TrainingSeconds { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public Exception? Exception { get; init; }

    internal bool OwnsModel { get; init; }

    internal ScoreSet ScoreSet => new(Metrics?.Scores ?? []);

    internal double Loss => Metrics is null || ScoreSet[nameof(GenerativeMetrics.TreesAreaUnderRocCurve)] is not { } score ? double.PositiveInfinity : Math.Abs(score.Value - 0.5);
}
