namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of numbers; NaN stands for a missing one.</summary>
internal sealed class NumberColumn(string name, double[] values, NumberRange range) : TableColumn(name)
{
    public double[] Values { get; } = values;

    public NumberRange Range { get; } = range;

    /// <summary>Whether the numbers are points in time or lengths of time: quantities even where none repeats.</summary>
    public bool IsTime { get; init; }

    /// <summary>Which times the numbers stand for; null for numbers that are none.</summary>
    public TimeScale? Times { get; init; }

    public override int RowCount => Values.Length;
}
