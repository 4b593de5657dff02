namespace Microsoft.ML.Wgan.Networks;

/// <summary>The sizes that fix a generator's layers.</summary>
/// <param name="LatentWidth">Independent normal inputs.</param>
/// <param name="HiddenWidth">Units in each residual block.</param>
/// <param name="NumberWidth">Outputs that are numbers.</param>
/// <param name="CategoryWidth">Outputs that are levels of categories.</param>
/// <param name="ConditionWidth">Inputs behind the latent that say what is given; 0 without conditions.</param>
internal sealed record GeneratorShape(int LatentWidth, int HiddenWidth, int NumberWidth, int CategoryWidth, int ConditionWidth = 0)
{
    /// <summary>The networks of the picture that a row holds; null for rows without one. Then <see cref="HiddenWidth"/> says nothing.</summary>
    public ImagePlan? Image { get; init; }

    /// <summary>Outputs that are pixels; they stand between numbers and levels.</summary>
    public int PixelWidth => Image?.Picture.PixelCount ?? 0;

    /// <summary>Outputs that are no pixels.</summary>
    public int BesideWidth => NumberWidth + CategoryWidth;

    /// <summary>Outputs that are numbers or pixels: those that end in a tanh.</summary>
    public int ContinuousWidth => NumberWidth + PixelWidth;

    /// <summary>All outputs.</summary>
    public int OutputWidth => NumberWidth + PixelWidth + CategoryWidth;

    /// <summary>Inputs of the first block: the latent, then the condition.</summary>
    public int FirstInputs => LatentWidth + ConditionWidth;

    /// <summary>Inputs of the second block: the first block's units beside its own inputs.</summary>
    public int SecondInputs => FirstInputs + HiddenWidth;

    /// <summary>Inputs of the last layer: both blocks' units beside the first block's inputs.</summary>
    public int LastInputs => FirstInputs + (2 * HiddenWidth);
}
