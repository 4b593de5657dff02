namespace Microsoft.ML.Wgan.Tables;

/// <summary>Colours to greys.</summary>
internal static class Grey
{
    /// <summary>A picture with as many channels as are learned: unchanged, or the luma of red, green and blue (Rec. 601: 0.299, 0.587, 0.114), which of a grey is that grey.</summary>
    /// <param name="picture">[planes, plane length].</param>
    /// <param name="plane">Pixels of a plane.</param>
    /// <param name="channels">1 or as many as there are.</param>
    public static byte[] Reduced(byte[] picture, int plane, int channels)
    {
        if (picture.Length == channels * plane)
        {
            return picture;
        }

        var grey = new byte[plane];
        for (int i = 0; i < plane; i++)
        {
            grey[i] = (byte)(((299 * picture[i]) + (587 * picture[plane + i]) + (114 * picture[(2 * plane) + i]) + 500) / 1_000);
        }

        return grey;
    }
}
