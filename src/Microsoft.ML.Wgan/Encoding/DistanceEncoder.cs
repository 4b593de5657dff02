using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number that is never below, or never above, other columns, as its distance from them: at least 0, so that every row keeps the order.</summary>
/// <remarks>
/// number = anchor ± distance, anchor the largest of the columns it is never below (the smallest of those it is never above); where all are missing, the usual one.
/// The distance is encoded like any number column. Training rows that break the order count as distance 0; whatever is decoded is held to the order at last.
/// </remarks>
/// <param name="columnName">The column's name.</param>
/// <param name="range">What its type can hold.</param>
/// <param name="anchors">The columns it keeps the order with.</param>
/// <param name="usual">The anchor where all of them are missing.</param>
/// <param name="distances">Of the distances.</param>
internal sealed class DistanceEncoder(string columnName, NumberRange range, Anchors anchors, double usual, ColumnEncoder distances) : ColumnEncoder(columnName)
{
    // Decoded at once: few enough for the stack.
    private const int RowsAtOnce = 256;

    public override bool HasNumber => distances.HasNumber;

    public override int LevelCount => distances.LevelCount;

    public override IReadOnlyList<int> Sources { get; } = [.. anchors.Columns.Select(anchor => anchor.Column)];

    public override ColumnEncoding Decided => ColumnEncoding.Residual;

    protected override EncoderKind Kind => EncoderKind.Distance;

    public static DistanceEncoder Fit(Table table, int column, Anchors anchors, EncodingOptions options)
    {
        double[] all = new double[table.RowCount];
        anchors.Fill(table.Columns, 0, all, new ColumnBuffers());
        double[] present = [.. all.Where(double.IsFinite).Order()];
        double usual = present.Length > 0 ? present[present.Length / 2] : 0;
        var numbers = (NumberColumn)table.Columns[column].Head(0);
        return new DistanceEncoder(numbers.Name, numbers.Range, anchors, usual, EncoderChoice.ForResiduals(Distances(table, column, anchors, usual, all), options));
    }

    public override void Encode(Table table, EncodedTable target, ColumnPlace place, ulong seed, ColumnBuffers buffers)
    {
        Expect<NumberColumn>(table.Columns[place.Column].Head(0));
        double[] all = new double[table.RowCount];
        anchors.Fill(table.Columns, 0, all, buffers);
        Encode(Distances(table, place.Column, anchors, usual, all), target, place, seed);
    }

    /// <summary>Encodes distances.</summary>
    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => distances.Encode(column, target, place, seed);

    // Its cells hold distances first; one that is the same in every row is there from the start.
    public override TableColumn NewColumn(int rowCount) => new NumberColumn(ColumnName, ((NumberColumn)distances.NewColumn(rowCount)).Values, range);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        Span<double> cells = ((NumberColumn)columns[place.Column]).Values.AsSpan(block.Target, block.RowCount);
        distances.Decode(block, place, columns);
        Span<double> anchor = stackalloc double[RowsAtOnce];
        for (int start = 0; start < cells.Length; start += RowsAtOnce)
        {
            Span<double> some = cells[start..Math.Min(start + RowsAtOnce, cells.Length)];
            anchors.Fill(columns, block.Target + start, anchor[..some.Length]);
            for (int row = 0; row < some.Length; row++)
            {
                some[row] = Number(anchor[row], some[row]);
            }
        }
    }

    public override CellDomain? Domain => new([Cell.OfNumber(double.NaN)], anchors.Grid.Minimum, anchors.Grid.Maximum);

    public override void Place(Cell cell, ColumnPlace place, Span<float> row) => distances.Place(cell, place, row);

    public override Cell Relative(Cell cell, IReadOnlyList<TableColumn> rowOfOne)
    {
        Span<double> anchor = stackalloc double[1];
        anchors.Fill(rowOfOne, 0, anchor);
        return Cell.OfNumber(Distance(cell.Number, anchor[0], anchors, usual));
    }

    public override LevelOffsets? Offsets => distances.Offsets;

    public override ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) =>
        new DistanceEncoder(ColumnName, range, anchors, usual, distances.CalibratedLevels(sample, place));

    public override ColumnEncoder CalibratedNumbers(in OutputBlock sample, ColumnPlace place) =>
        new DistanceEncoder(ColumnName, range, anchors, usual, distances.CalibratedNumbers(sample, place));

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        anchors.Write(writer);
        writer.Write(usual);
        distances.Write(writer);
    }

    public static DistanceEncoder Read(string columnName, PayloadReader reader)
    {
        NumberRange range = NumberRangeFormat.Read(reader);
        Anchors anchors = Anchors.Read(reader);
        double usual = reader.Double();
        ColumnEncoder distances = Read(reader);
        PayloadReader.Require(double.IsFinite(usual) && distances is RankEncoder or NumberLevelEncoder or ConstantNumberEncoder);
        return new DistanceEncoder(columnName, range, anchors, usual, distances);
    }

    private double Number(double anchor, double distance)
    {
        double from = double.IsNaN(anchor) ? usual : anchor;
        double number = anchors.Grid.Snap(anchors.IsLower ? from + distance : from - distance);
        // Where the anchor leaves the learned range, the order is worth more than the range. A missing number has no order to keep.
        bool breaks = anchors.IsLower ? number < anchor : number > anchor;
        return breaks ? anchor : number;
    }

    private static NumberColumn Distances(Table table, int column, Anchors anchors, double usual, double[] all)
    {
        var numbers = (NumberColumn)table.Columns[column].Open(new ColumnBuffers());
        for (int row = 0; row < all.Length; row++)
        {
            all[row] = Distance(numbers.Values[row], all[row], anchors, usual);
        }

        return new NumberColumn(numbers.Name, all, NumberRange.Double) { IsTime = numbers.IsTime };
    }

    private static double Distance(double number, double anchor, Anchors anchors, double usual)
    {
        if (!double.IsFinite(number))
        {
            return double.NaN;
        }

        double from = double.IsNaN(anchor) ? usual : anchor;
        double distance = anchors.IsLower ? number - from : from - number;
        if (anchors.Grid.Decimals >= 0)
        {
            // Of round numbers it is round too, but for the rounding of binary fractions.
            distance = Math.Round(distance, anchors.Grid.Decimals);
        }

        return double.IsNaN(anchor) ? distance : Math.Max(distance, 0);
    }
}
