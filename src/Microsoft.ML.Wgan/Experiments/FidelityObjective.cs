namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Rows that boosted trees cannot tell from real ones: the two-sample score nearest to a half.</summary>
/// <remarks><code>|AUC − ½|, AUC: <see cref="GenerativeMetrics.TreesAreaUnderRocCurve"/></code> Below a half counts too: copies of training rows score there.</remarks>
public sealed class FidelityObjective : ExperimentObjective
{
    /// <inheritdoc/>
    public override string ScoreName => nameof(GenerativeMetrics.TreesAreaUnderRocCurve);

    /// <summary>For logs: what is made best.</summary>
    public override string ToString() => "fidelity: the trees' two-sample score nearest to 0.5";

    private protected override double Distance(double score) => Math.Abs(score - 0.5);
}
