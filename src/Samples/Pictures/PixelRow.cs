using Microsoft.ML.Data;

namespace WganSamples.Pictures;

/// <summary>A grey picture as a vector of pixels, row by row, and what it shows.</summary>
internal sealed class PixelRow
{
    public const string PixelsColumn = nameof(Pixels);
    public const string LabelColumn = nameof(Label);

    [ColumnName(PixelsColumn)]
    public float[] Pixels { get; set; } = [];

    [ColumnName(LabelColumn)]
    public string Label { get; set; } = "";
}
