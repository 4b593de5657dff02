namespace Microsoft.ML.Transforms.Image;

/// <summary>What pixels may be moved and scaled by.</summary>
internal static class PixelScale
{
    public static void ThrowIfUnusable(float offsetImage, float scaleImage)
    {
        if (!float.IsFinite(offsetImage))
        {
            throw new ArgumentOutOfRangeException(nameof(offsetImage));
        }

        if (!float.IsFinite(scaleImage) || scaleImage == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(scaleImage));
        }
    }
}
