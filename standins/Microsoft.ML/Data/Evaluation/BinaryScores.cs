namespace Microsoft.ML.Data;

/// <summary>The labels and scores of a prediction.</summary>
internal sealed class BinaryScores
{
    private readonly List<(bool Label, float Score)> _scores = [];
    private readonly double[,] _counts = new double[2, 2];
    private double _logLoss;

    /// <summary>Rows of a truth (0: positive) and a predicted class (0: positive, a score above 0).</summary>
    public double[,] Counts => _counts;

    public double Positives => _counts[0, 0] + _counts[0, 1];

    public double Negatives => _counts[1, 0] + _counts[1, 1];

    public double Rows => Positives + Negatives;

    /// <summary>Mean of minus the binary logarithm of the probability that was given to the truth.</summary>
    public double LogLoss => _logLoss / Rows;

    public static BinaryScores Read(IDataView data, string label, string score, string predicted, string probability)
    {
        DataViewSchema.Column labels = Find(data, label, "Label");
        DataViewSchema.Column scores = Find(data, score, "Score");
        Find(data, predicted, "PredictedLabel");
        if (labels.Type is not BooleanDataViewType)
        {
            throw SchemaFaults.Mismatch("schema", "label", label, "Boolean", labels.Type.ToString());
        }

        List<DataViewSchema.Column> columns = [labels, scores];
        if (probability != null)
        {
            columns.Add(Find(data, probability, "Probability"));
        }

        BinaryScores read = new();
        using DataViewRowCursor cursor = data.GetRowCursor(columns);
        ValueGetter<bool> truth = cursor.GetGetter<bool>(labels);
        ValueGetter<float> value = cursor.GetGetter<float>(scores);
        ValueGetter<float> chance = probability == null ? null : cursor.GetGetter<float>(columns[2]);
        while (cursor.MoveNext())
        {
            read.Add(truth, value, chance);
        }

        return read;
    }

    /// <summary>The chance that a positive row scores above a negative one; ties count half.</summary>
    public double AreaUnderRocCurve()
    {
        ThrowIfNone(Positives, "positive", "PosSample");
        ThrowIfNone(Negatives, "negative", "NegSample");
        double above = 0;
        double negativesBelow = 0;
        foreach (IGrouping<float, (bool Label, float Score)> tie in _scores.GroupBy(row => row.Score).OrderBy(tie => tie.Key))
        {
            double positives = tie.Count(row => row.Label);
            double negatives = tie.Count() - positives;
            above += positives * (negativesBelow + (negatives / 2));
            negativesBelow += negatives;
        }

        return above / (Positives * Negatives);
    }

    /// <summary>The area under the precision at each recall, by trapezoids.</summary>
    public double AreaUnderPrecisionRecallCurve()
    {
        double area = 0;
        double positives = 0;
        double rows = 0;
        double precision = 1;
        double recall = 0;
        foreach ((bool label, _) in _scores.OrderByDescending(row => row.Score))
        {
            rows++;
            positives += label ? 1 : 0;
            double nextPrecision = positives / rows;
            double nextRecall = positives / Positives;
            area += (nextRecall - recall) * (precision + nextPrecision) / 2;
            precision = nextPrecision;
            recall = nextRecall;
        }

        return area;
    }

    private void Add(ValueGetter<bool> truth, ValueGetter<float> value, ValueGetter<float> chance)
    {
        bool label = false;
        float score = 0;
        truth(ref label);
        value(ref score);
        if (float.IsNaN(score))
        {
            return;
        }

        _scores.Add((label, score));
        _counts[label ? 0 : 1, score > 0 ? 0 : 1]++;
        if (chance != null)
        {
            float probability = 0;
            chance(ref probability);
            _logLoss -= Math.Log2(label ? probability : 1 - probability);
        }
    }

    private static DataViewSchema.Column Find(IDataView data, string name, string role)
    {
        return data.Schema.GetColumnOrNull(name) ?? throw new ArgumentOutOfRangeException("schema", $"{role} column '{name}' not found");
    }

    private static void ThrowIfNone(double count, string kind, string parameter)
    {
        if (count == 0)
        {
            throw new ArgumentOutOfRangeException(parameter, $"AUC is not defined when there is no {kind} class in the data");
        }
    }
}
