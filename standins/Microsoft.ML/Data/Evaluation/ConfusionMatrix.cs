using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>Rows by their class and the class that was predicted; the positive class comes first.</summary>
public sealed class ConfusionMatrix
{
    internal ConfusionMatrix(double[,] counts, double[] precision, double[] recall)
    {
        Counts = [[counts[0, 0], counts[0, 1]], [counts[1, 0], counts[1, 1]]];
        PerClassPrecision = precision;
        PerClassRecall = recall;
    }

    public IReadOnlyList<double> PerClassPrecision { get; }

    public IReadOnlyList<double> PerClassRecall { get; }

    public IReadOnlyList<IReadOnlyList<double>> Counts { get; }

    public int NumberOfClasses => Counts.Count;

    public double GetCountForClassPair(int predictedClassIndicatorIndex, int actualClassIndicatorIndex)
    {
        return Counts[actualClassIndicatorIndex][predictedClassIndicatorIndex];
    }

    public string GetFormattedConfusionTable()
    {
        double positives = Counts[0].Sum();
        double negatives = Counts[1].Sum();
        string rule = "||======================\n";
        return string.Create(CultureInfo.InvariantCulture, $"TEST POSITIVE RATIO:\t{positives / (positives + negatives):F4} ({positives:F1}/({positives:F1}+{negatives:F1}))\n")
            + "Confusion table\n"
            + "          " + rule
            + "PREDICTED || positive | negative | Recall\n"
            + "TRUTH     " + rule
            + Line(" positive", 0)
            + Line(" negative", 1)
            + "          " + rule
            + string.Create(CultureInfo.InvariantCulture, $"Precision || {PerClassPrecision[0],8:F4} | {PerClassPrecision[1],8:F4} |\n");
    }

    private string Line(string name, int truth)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{name} || {Counts[truth][0],8:N0} | {Counts[truth][1],8:N0} | {PerClassRecall[truth]:F4}\n");
    }
}
