using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>The training rows in memory, features sparsely. Rows with missing features are left out.</summary>
internal sealed class LabeledRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _indices = [];
    private readonly List<float> _values = [];
    private readonly List<bool> _labels = [];
    private readonly List<float> _weights = [];

    private LabeledRows(int width)
    {
        Width = width;
    }

    public int Width { get; }

    public int Count => _labels.Count;

    public static LabeledRows Read(IDataView data, string featureColumn, string labelColumn, string weightColumn)
    {
        DataViewSchema.Column features = data.Schema[featureColumn];
        DataViewSchema.Column labels = data.Schema[labelColumn];
        List<DataViewSchema.Column> columns = [features, labels];
        if (weightColumn != null)
        {
            columns.Add(data.Schema[weightColumn]);
        }

        using DataViewRowCursor cursor = data.GetRowCursor(columns);
        ValueGetter<VBuffer<float>> values = cursor.GetGetter<VBuffer<float>>(features);
        ValueGetter<bool> label = cursor.GetGetter<bool>(labels);
        ValueGetter<float> weight = weightColumn == null ? null : cursor.GetGetter<float>(columns[2]);
        LabeledRows rows = new(features.Type.GetVectorSize());
        VBuffer<float> row = default;
        bool isPositive = false;
        float own = 1;
        while (cursor.MoveNext())
        {
            values(ref row);
            label(ref isPositive);
            weight?.Invoke(ref own);
            rows.Add(row, isPositive, own);
        }

        return rows.Count > 0
            ? rows
            : throw new InvalidOperationException("No valid training instances found, all instances have missing features.");
    }

    public bool Label(int row) => _labels[row];

    public float Weight(int row) => _weights[row];

    public double Dot(int row, double[] weights)
    {
        ReadOnlySpan<int> indices = Part(_indices, row);
        ReadOnlySpan<float> values = Part(_values, row);
        double sum = weights[Width];
        for (int i = 0; i < values.Length; i++)
        {
            sum += weights[indices[i]] * values[i];
        }

        return sum;
    }

    /// <summary>Adds a multiple of a row, with a one for the bias.</summary>
    public void AddTo(double[] sum, int row, double factor)
    {
        ReadOnlySpan<int> indices = Part(_indices, row);
        ReadOnlySpan<float> values = Part(_values, row);
        sum[Width] += factor;
        for (int i = 0; i < values.Length; i++)
        {
            sum[indices[i]] += factor * values[i];
        }
    }

    private ReadOnlySpan<T> Part<T>(List<T> items, int row)
    {
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items)[_starts[row].._starts[row + 1]];
    }

    private void Add(VBuffer<float> features, bool label, float weight)
    {
        foreach (float value in features.GetValues())
        {
            if (!float.IsFinite(value))
            {
                return;
            }
        }

        foreach (KeyValuePair<int, float> item in features.Items().Where(item => item.Value != 0))
        {
            _indices.Add(item.Key);
            _values.Add(item.Value);
        }

        _starts.Add(_values.Count);
        _labels.Add(label);
        _weights.Add(weight);
    }
}
