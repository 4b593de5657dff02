using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The columns that another one is never below, or never above, as a number that it can show: the nearest one that keeps the order with all of them.</summary>
/// <param name="IsLower">Whether the column is never below them; else never above.</param>
/// <param name="Grid">The numbers that the column can show.</param>
/// <param name="Limit">What no anchor is beyond: a bound of the column itself.</param>
/// <param name="Times">Its times, where it holds times.</param>
/// <param name="Columns">Their indices in the table, and their times.</param>
internal sealed record Anchors(bool IsLower, NumberGrid Grid, double Limit, TimeScale? Times, IReadOnlyList<(int Column, TimeScale? Times)> Columns)
{
    /// <summary>The anchor of some rows; NaN where all columns are missing.</summary>
    /// <param name="columns">The table's columns; those of the anchors are filled.</param>
    /// <param name="firstRow">The first of the rows.</param>
    /// <param name="anchors">Receives one number a row.</param>
    /// <param name="buffers">For stored columns, which are opened one at a time.</param>
    public void Fill(IReadOnlyList<TableColumn> columns, int firstRow, Span<double> anchors, ColumnBuffers? buffers = null)
    {
        anchors.Fill(double.NaN);
        foreach ((int column, TimeScale? times) in Columns)
        {
            ReadOnlySpan<double> cells = ((NumberColumn)columns[column].Open(buffers)).Values.AsSpan(firstRow, anchors.Length);
            for (int row = 0; row < cells.Length; row++)
            {
                if (double.IsFinite(cells[row]))
                {
                    double nearest = Times is TimeScale own && times is TimeScale other ? Nearest(own, other.Ticks(cells[row])) : Nearest(cells[row]);
                    anchors[row] = double.IsNaN(anchors[row]) ? nearest : IsLower ? Math.Max(anchors[row], nearest) : Math.Min(anchors[row], nearest);
                }
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(IsLower);
        Grid.Write(writer);
        writer.Write(Limit);
        WriteTimes(writer, Times);
        writer.Write(Columns.Count);
        foreach ((int column, TimeScale? times) in Columns)
        {
            writer.Write(column);
            WriteTimes(writer, times);
        }
    }

    public static Anchors Read(PayloadReader reader)
    {
        Anchors anchors = new(reader.Boolean(), NumberGrid.Read(reader), reader.Double(), ReadTimes(reader), ReadColumns(reader));
        PayloadReader.Require(anchors.Columns.Count > 0 && anchors.Columns.All(anchor => anchor.Column >= 0) && !double.IsNaN(anchors.Limit));
        return anchors;
    }

    private double Nearest(TimeScale own, Int128 ticks) => IsLower ? own.NotBefore(ticks) : own.NotAfter(ticks);

    // Rounding is symmetric, so the nearest number below is the mirror image of the nearest one above.
    private double Nearest(double number) => IsLower ? NotBelow(number, Limit) : -NotBelow(-number, -Limit);

    private double NotBelow(double number, double limit)
    {
        NumberGrid grid = Grid with { Minimum = double.NegativeInfinity, Maximum = double.PositiveInfinity };
        double nearest = grid.Snap(number);
        if (nearest < number && grid.Decimals >= 0)
        {
            nearest = grid.Snap(nearest + (2 * grid.HalfStep));
        }

        if (nearest >= number && nearest <= limit)
        {
            return nearest;
        }

        // Between the last number of the grid and the bound: the number itself, or the next that the column's type can hold.
        return !grid.IsSingle ? number : (float)number >= number ? (float)number : MathF.BitIncrement((float)number);
    }

    private static (int Column, TimeScale? Times)[] ReadColumns(PayloadReader reader) =>
        reader.Items(bytesEach: sizeof(int) + 1, static column => (column.Int(), ReadTimes(column)));

    private static void WriteTimes(BinaryWriter writer, TimeScale? times) => writer.WriteLongs(times is TimeScale scale ? [scale.Origin, (long)scale.Step] : []);

    private static TimeScale? ReadTimes(PayloadReader reader)
    {
        long[] times = reader.Longs();
        PayloadReader.Require(times.Length is 0 or 2);
        return times.Length == 0 ? null : new TimeScale(times[0], (ulong)times[1]);
    }
}
