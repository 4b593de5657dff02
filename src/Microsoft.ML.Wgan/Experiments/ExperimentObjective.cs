namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What an experiment makes best.</summary>
public abstract class ExperimentObjective
{
    private protected ExperimentObjective()
    {
    }

    /// <summary>Name of the score of <see cref="GenerativeMetrics"/> that decides.</summary>
    public abstract string ScoreName { get; }

    /// <summary>The column that utility is scored for; null where none is.</summary>
    internal virtual string? Target => null;

    /// <summary>How far the deciding score is from the best possible; lower is better, infinite where it was not measured.</summary>
    internal double Loss(ScoreSet scores) => scores[ScoreName] is { } score ? Distance(score.Value) : double.PositiveInfinity;

    private protected abstract double Distance(double score);
}
