namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Rows that a model for a target column can be trained on: the best score of that model on real rows.</summary>
/// <remarks><code>1 − s, s: <see cref="GenerativeMetrics.TrainedOnSynthetic"/></code></remarks>
public sealed class UtilityObjective : ExperimentObjective
{
    private readonly string _target;

    /// <summary>Creates the objective.</summary>
    /// <param name="target">The column that models are to predict from the others.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public UtilityObjective(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        _target = target;
    }

    /// <summary>The column that models are to predict.</summary>
    public string TargetColumn => _target;

    /// <inheritdoc/>
    public override string ScoreName => nameof(GenerativeMetrics.TrainedOnSynthetic);

    internal override string? Target => _target;

    /// <summary>For logs: what is made best.</summary>
    public override string ToString() => $"utility: models for '{_target}' that are trained on synthetic rows";

    private protected override double Distance(double score) => 1 - score;
}
