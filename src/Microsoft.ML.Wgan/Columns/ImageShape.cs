namespace Microsoft.ML.Wgan.Columns;

/// <summary>The size of the pictures of a column: all are of one.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
internal sealed record ImageShape(int Width, int Height, int Channels)
{
    /// <summary>The shortest side that is accepted.</summary>
    public const int ShortestSide = 4;

    /// <summary>The longest side that is accepted; bounds what a damaged file can make us allocate.</summary>
    public const int LongestSide = 512;

    /// <summary>Values of a picture: channels × height × width.</summary>
    public int PixelCount => Channels * Height * Width;

    /// <summary>Values of one channel.</summary>
    public int PlaneLength => Height * Width;

    /// <summary>Whether pictures of this size can be learned.</summary>
    public bool IsValid => Width is >= ShortestSide and <= LongestSide && Height is >= ShortestSide and <= LongestSide && Channels is 1 or 3;

    /// <summary>As messages show it.</summary>
    public override string ToString() => $"{Width}×{Height} {(Channels == 1 ? "grey" : "colour")}";
}
