namespace Microsoft.ML.Wgan.Networks;

/// <summary>The sizes that fix a generator's layers.</summary>
/// <param name="LatentWidth">Independent normal inputs.</param>
/// <param name="HiddenWidth">Units in each residual block.</param>
/// <param name="NumberWidth">Outputs that are numbers.</param>
/// <param name="CategoryWidth">Outputs that are levels of categories.</param>
internal sealed record GeneratorShape(int LatentWidth, int HiddenWidth, int NumberWidth, int CategoryWidth)
{
    /// <summary>All outputs.</summary>
    public int OutputWidth => NumberWidth + CategoryWidth;

    /// <summary>Inputs of the second block: the first block's units beside its own inputs.</summary>
    public int SecondInputs => LatentWidth + HiddenWidth;

    /// <summary>Inputs of the last layer: both blocks' units beside the latent.</summary>
    public int LastInputs => LatentWidth + (2 * HiddenWidth);
}
