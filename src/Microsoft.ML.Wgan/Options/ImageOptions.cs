using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan;

/// <summary>The column of pictures, and the networks that learn it. Beside it only <see cref="ColumnOptions.Names"/>, or without them <see cref="ColumnOptions.Condition"/>, are learned.</summary>
/// <example>
/// <code>
/// var options = new WganOptions
/// {
///     Image = new() { Column = "Image" },
///     Columns = new() { Condition = ["Label"] },
/// };
/// </code>
/// </example>
public sealed record ImageOptions
{
    /// <summary>The column: of <see cref="Data.MLImage"/>, or a vector of pixels.</summary>
    public required string Column { get; init; }

    /// <summary>Pixels in a row of a picture; only for vectors of pixels whose type does not say.</summary>
    /// <value>Default: <see langword="null"/>, found from the column: from the first picture, or from a vector of three dimensions as <c>ExtractPixels</c> makes it.</value>
    public int? Width { get; init; }

    /// <summary>Rows of pixels of a picture; only for vectors of pixels whose type does not say.</summary>
    /// <value>Default: <see langword="null"/>, found as the width is.</value>
    public int? Height { get; init; }

    /// <summary>Channels that are learned: 1, grey, or 3, red, green and blue.</summary>
    /// <value>Default: <see langword="null"/>: 1 where every picture is grey, else 3; a vector's are what its size leaves.</value>
    public int? Channels { get; init; }

    /// <summary>Whether a vector holds the channels of a pixel side by side, instead of one channel after the other; only where its type does not say.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool Interleaved { get; init; }

    /// <summary>The networks.</summary>
    /// <value>Default: <see cref="ImageArchitecture.Convolutional"/>.</value>
    public ImageArchitecture Architecture { get; init; } = ImageArchitecture.Convolutional;

    /// <summary>Channels of the critic after its first halving of the sides; with each they double, at most eightfold. The generator mirrors them.</summary>
    /// <value>Default: 32. From 1 to 1,024.</value>
    public int BaseChannels { get; init; } = 32;

    /// <summary>Whether the pictures that the critic sees are moved and cut at random, real and fake ones alike, so that it cannot learn a small set by heart.</summary>
    /// <value>Default: <see langword="null"/>, where there are fewer than 10,000 pictures with sides of at least 16 pixels: of smaller ones a step to the side is too much.</value>
    public bool? Augment { get; init; }

    /// <summary>A folder that receives a grid of generated pictures, of the same latents each time, while training.</summary>
    /// <value>Default: <see langword="null"/>, none.</value>
    public string? ProgressFolder { get; init; }

    /// <summary>Generator steps between two grids.</summary>
    /// <value>Default: 500. At least 1.</value>
    public int ProgressEvery { get; init; } = 500;

    // Above so many pictures the critic cannot learn them by heart in a usual training.
    private const int SmallSet = 10_000;

    // A move by an eighth of so short a side already changes what is seen: digits of 8 × 8 were learned far worse with it (docs/pictures.md).
    private const int ShortestSideToMove = 16;

    internal bool Augments(int pictures, int shorterSide) => Augment ?? (pictures < SmallSet && shorterSide >= ShortestSideToMove);

    internal void AddFaults(OptionFaults faults)
    {
        faults.Require(!string.IsNullOrEmpty(Column), "Image.Column", Column, "the name of a column");
        faults.Require(Width is null or (>= ImageShape.ShortestSide and <= ImageShape.LongestSide), "Image.Width", Width, Sides);
        faults.Require(Height is null or (>= ImageShape.ShortestSide and <= ImageShape.LongestSide), "Image.Height", Height, Sides);
        faults.Require(Channels is null or 1 or 3, "Image.Channels", Channels, "null, 1 or 3");
        faults.Require(Enum.IsDefined(Architecture), "Image.Architecture", Architecture, "Convolutional or Residual");
        faults.RequireBetween("Image.BaseChannels", BaseChannels, 1, ImagePlan.MostBaseChannels);
        faults.RequireBetween("Image.ProgressEvery", ProgressEvery, 1, int.MaxValue);
    }

    private static string Sides => $"null or from {ImageShape.ShortestSide} to {ImageShape.LongestSide}";
}
