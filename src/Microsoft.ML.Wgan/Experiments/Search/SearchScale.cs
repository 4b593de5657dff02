namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Which steps along a range count as equal.</summary>
public enum SearchScale
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal ratios: for weights, rates and widths, of which only the order of magnitude is known.</summary>
    Logarithmic,
}
