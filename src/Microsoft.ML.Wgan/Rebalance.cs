namespace Microsoft.ML.Wgan;

/// <summary>How many rows of each level <see cref="WganTransformer.Augment(IDataView, string, Rebalance, int?)"/> adds.</summary>
public enum Rebalance
{
    /// <summary>As many as each level lacks to be as common as the commonest.</summary>
    ToBalance,
}
