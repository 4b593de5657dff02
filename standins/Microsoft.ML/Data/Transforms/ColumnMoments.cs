using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>Range, mean and variance of every slot of a column. NaN does not count.</summary>
internal sealed class ColumnMoments
{
    private readonly long[] _counts;
    private readonly double[] _squares;

    public ColumnMoments(DataViewRow row, DataViewSchema.Column column)
    {
        IsSingle = column.Type.GetItemType() == NumberDataViewType.Single;
        IsVector = column.Type is VectorDataViewType;
        int size = column.Type.GetValueCount();
        Minimum = new double[size];
        Maximum = new double[size];
        Mean = new double[size];
        _squares = new double[size];
        _counts = new long[size];
        Array.Fill(Minimum, double.PositiveInfinity);
        Array.Fill(Maximum, double.NegativeInfinity);
        Add = IsSingle ? Reader<float>(row, column) : Reader<double>(row, column);
    }

    public bool IsSingle { get; }

    public bool IsVector { get; }

    public double[] Minimum { get; }

    public double[] Maximum { get; }

    public double[] Mean { get; }

    /// <summary>Takes the current row in.</summary>
    public Action Add { get; }

    public double Variance(int slot) => _counts[slot] == 0 ? 0 : Math.Max(0, _squares[slot] / _counts[slot]);

    private Action Reader<T>(DataViewRow row, DataViewSchema.Column column)
        where T : struct, INumber<T>
    {
        if (!IsVector)
        {
            ValueGetter<T> scalar = row.GetGetter<T>(column);
            T value = default;
            return () =>
            {
                scalar(ref value);
                AddValue(0, double.CreateTruncating(value));
            };
        }

        ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> values = default;
        T[] dense = new T[Minimum.Length];
        return () =>
        {
            vector(ref values);
            values.CopyTo(dense);
            for (int slot = 0; slot < dense.Length; slot++)
            {
                AddValue(slot, double.CreateTruncating(dense[slot]));
            }
        };
    }

    // Welford's update: one pass, and no difference of large squares.
    private void AddValue(int slot, double value)
    {
        if (double.IsNaN(value))
        {
            return;
        }

        Minimum[slot] = Math.Min(Minimum[slot], value);
        Maximum[slot] = Math.Max(Maximum[slot], value);
        double before = value - Mean[slot];
        Mean[slot] += before / ++_counts[slot];
        _squares[slot] += before * (value - Mean[slot]);
    }
}
