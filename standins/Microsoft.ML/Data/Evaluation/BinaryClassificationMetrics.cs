namespace Microsoft.ML.Data;

/// <summary>How well two classes were told apart.</summary>
public class BinaryClassificationMetrics
{
    internal BinaryClassificationMetrics(BinaryScores scores)
    {
        double[,] counts = scores.Counts;
        AreaUnderRocCurve = scores.AreaUnderRocCurve();
        AreaUnderPrecisionRecallCurve = scores.AreaUnderPrecisionRecallCurve();
        Accuracy = (counts[0, 0] + counts[1, 1]) / scores.Rows;
        PositivePrecision = Share(counts[0, 0], counts[1, 0]);
        PositiveRecall = Share(counts[0, 0], counts[0, 1]);
        NegativePrecision = Share(counts[1, 1], counts[0, 1]);
        NegativeRecall = Share(counts[1, 1], counts[1, 0]);
        F1Score = counts[0, 0] == 0 ? 0 : 2 * PositivePrecision * PositiveRecall / (PositivePrecision + PositiveRecall);
        ConfusionMatrix = new ConfusionMatrix(counts, [PositivePrecision, NegativePrecision], [PositiveRecall, NegativeRecall]);
    }

    public double AreaUnderRocCurve { get; }

    public double Accuracy { get; }

    public double PositivePrecision { get; }

    public double PositiveRecall { get; }

    public double NegativePrecision { get; }

    public double NegativeRecall { get; }

    public double F1Score { get; }

    public double AreaUnderPrecisionRecallCurve { get; }

    public ConfusionMatrix ConfusionMatrix { get; }

    private static double Share(double hits, double misses) => hits + misses == 0 ? 0 : hits / (hits + misses);
}

/// <summary>How well two classes were told apart, and how well the probabilities fit.</summary>
public sealed class CalibratedBinaryClassificationMetrics : BinaryClassificationMetrics
{
    internal CalibratedBinaryClassificationMetrics(BinaryScores scores)
        : base(scores)
    {
        double share = scores.Positives / scores.Rows;
        Entropy = -((share * Math.Log2(share)) + ((1 - share) * Math.Log2(1 - share)));
        LogLoss = scores.LogLoss;
        LogLossReduction = (Entropy - LogLoss) / Entropy;
    }

    public double LogLoss { get; }

    public double LogLossReduction { get; }

    public double Entropy { get; }
}
