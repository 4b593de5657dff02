using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Encoded rows as a perfect generator would give them: the numbers as they are, 1 for the level and 0 for the others.</summary>
internal static class OneHot
{
    public static float[] Outputs(EncodedTable encoded)
    {
        TableLayout layout = encoded.Layout;
        float[] outputs = new float[encoded.RowCount * layout.Width];
        for (int row = 0; row < encoded.RowCount; row++)
        {
            Span<float> target = outputs.AsSpan(row * layout.Width, layout.Width);
            encoded.Numbers.AsSpan(row * layout.NumberWidth, layout.NumberWidth).CopyTo(target);
            for (int category = 0; category < layout.Categories.Count; category++)
            {
                target[layout.Categories[category].Start + encoded.Codes[(row * layout.Categories.Count) + category]] = 1;
            }
        }

        return outputs;
    }
}
