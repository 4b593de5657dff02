using System.Globalization;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Long texts that hardly repeat: reviews, descriptions, comments. A GAN of tables can't write any.</summary>
internal sealed record Prose(int TextCount, int RowCount, double MeanLength)
{
    private const int LeastTexts = 10;
    private const double LeastMeanLength = 50;

    /// <summary>What makes the texts prose; null if they are not.</summary>
    /// <param name="texts">Distinct texts.</param>
    /// <param name="rowCount">Rows that hold them.</param>
    public static Prose? Find(IReadOnlyList<string> texts, int rowCount)
    {
        if (texts.Count < LeastTexts || !Repetition.IsRare(texts.Count, rowCount))
        {
            return null;
        }

        double meanLength = texts.Average(text => text.Length);
        // What has no blank is one long word: a digest, an address.
        int withBlanks = texts.Count(text => text.AsSpan().ContainsAny(' ', '\n'));
        return meanLength > LeastMeanLength && withBlanks > texts.Count / 2 ? new Prose(texts.Count, rowCount, meanLength) : null;
    }

    public string Reason(string name) =>
        $"Column '{name}' is left out: it holds free text ({Evidence()}), which can't be learned. {WayOut(name)}";

    public NotSupportedException Refusal(string name) =>
        new($"Column '{name}' holds free text ({Evidence()}), which can't be learned. Leave it out of Columns.Names. {WayOut(name)}");

    private string Evidence() => string.Create(CultureInfo.InvariantCulture, $"{TextCount} distinct texts in {RowCount} rows, {MeanLength:F0} characters on average");

    private static string WayOut(string name) => $"Columns.Kinds[\"{name}\"] = ColumnKind.Category draws its texts as they are.";
}
