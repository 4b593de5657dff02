namespace Microsoft.ML.Wgan;

/// <summary>How the real rows are drawn whose values are given while training under conditions.</summary>
public enum ConditionSampling
{
    /// <summary>Every row as likely: conditions come as often as in the data.</summary>
    Frequency,

    /// <summary>By the logarithm of a level's frequency, so that rare levels are given more often (Xu et al. 2019).</summary>
    LogFrequency,
}
