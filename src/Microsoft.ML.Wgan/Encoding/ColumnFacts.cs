using System.Globalization;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What a column's encoder is chosen from, as far as a user wants to know.</summary>
/// <param name="Kind">What the column holds.</param>
/// <param name="DistinctCount">Distinct values, missing not among them.</param>
/// <param name="RowCount">Rows, those without a value among them.</param>
/// <param name="MissingCount">Rows without a value.</param>
internal sealed record ColumnFacts(ColumnKind Kind, int DistinctCount, int RowCount, int MissingCount)
{
    public double MissingShare => (double)MissingCount / RowCount;

    public static ColumnFacts Of(DistinctNumbers distinct, bool isTime)
    {
        int missing = double.IsNaN(distinct.Values[0]) ? distinct.Counts[0] : 0;
        return new ColumnFacts(isTime ? ColumnKind.Time : ColumnKind.Number, distinct.Values.Length - (missing > 0 ? 1 : 0), distinct.RowCount, missing);
    }

    public static ColumnFacts Of(DistinctCodes distinct) =>
        new(ColumnKind.Category, distinct.LevelCount, distinct.RowCount, distinct.RowCount - distinct.PresentCount);

    /// <summary>A sentence for a column that no note is made of.</summary>
    public string Sentence(ColumnEncoder encoder)
    {
        if (encoder is ImageEncoder images)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Column '{encoder.ColumnName}' has {RowCount} pictures of {images.Shape}; they are learned pixel by pixel.");
        }

        string values = Kind switch { ColumnKind.Number => "numbers", ColumnKind.Time => "times", _ => "levels" };
        string learned = (encoder.Decided, encoder.LevelCount) switch
        {
            (ColumnEncoding.Ranked, 0) => "learned by rank",
            (ColumnEncoding.Ranked, int levels) => string.Create(CultureInfo.InvariantCulture, $"learned by rank, the {levels - 1} special ones (common, missing or infinite) as levels"),
            _ => "learned level by level",
        };
        return string.Create(CultureInfo.InvariantCulture, $"Column '{encoder.ColumnName}' has {DistinctCount} distinct {values} in {RowCount - MissingCount} rows; they are {learned}.");
    }
}
