using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding.Predictions;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// A number as what is left of it beside a prediction from other columns: where numbers are tightly coupled, the relation is kept by construction
/// and only what varies around it is learned, at its own scale. <see cref="Couplings"/> finds them.
/// </summary>
/// <remarks>
/// residual = s(number) − prediction(others) on the prediction's scale s, and 0 where the prediction, on the column's grid, is the number. The residual
/// is encoded like any number column; if it is 0 throughout, there is nothing to learn.
/// </remarks>
internal sealed class ResidualEncoder(string columnName, NumberRange range, NumberGrid grid, Prediction prediction, ColumnEncoder residuals) : ColumnEncoder(columnName)
{
    // Decoded at once: enough rows for the terms' loops, few enough for the stack's neighbourhood in cache.
    private const int RowsAtOnce = 256;

    public override bool HasNumber => residuals.HasNumber;

    public override int LevelCount => residuals.LevelCount;

    public override IReadOnlyList<int> Sources => prediction.Sources;

    public override ColumnEncoding Decided => residuals is ConstantNumberEncoder ? ColumnEncoding.Computed : ColumnEncoding.Residual;

    protected override EncoderKind Kind => EncoderKind.Residual;

    /// <summary>The residuals of a column, to choose their encoder from.</summary>
    /// <param name="table">The whole table.</param>
    /// <param name="column">The index of the column.</param>
    /// <param name="grid">The column's grid.</param>
    /// <param name="prediction">Its prediction.</param>
    public static NumberColumn Residuals(Table table, int column, NumberGrid grid, Prediction prediction)
    {
        ColumnBuffers buffers = new();
        double[] residuals = new double[table.RowCount];
        prediction.Predict(table.Columns, 0, residuals, buffers);
        var numbers = (NumberColumn)table.Columns[column].Open(buffers);
        for (int row = 0; row < residuals.Length; row++)
        {
            residuals[row] = Residual(numbers.Values[row], residuals[row], grid, prediction.Scale);
        }

        return new NumberColumn(numbers.Name, residuals, NumberRange.Double) { IsTime = numbers.IsTime };
    }

    public override void Encode(Table table, EncodedTable target, ColumnPlace place, ulong seed, ColumnBuffers buffers)
    {
        Expect<NumberColumn>(table.Columns[place.Column].Head(0));
        Encode(Residuals(table, place.Column, grid, prediction), target, place, seed);
    }

    /// <summary>Encodes residuals, as <see cref="Residuals"/> gives them.</summary>
    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => residuals.Encode(column, target, place, seed);

    // Its cells hold residuals first; one that is the same in every row is there from the start.
    public override TableColumn NewColumn(int rowCount) => new NumberColumn(ColumnName, ((NumberColumn)residuals.NewColumn(rowCount)).Values, range);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        residuals.Decode(block, place, columns);
        Span<double> cells = ((NumberColumn)columns[place.Column]).Values.AsSpan(block.Target, block.RowCount);
        Span<double> predicted = stackalloc double[RowsAtOnce];
        for (int start = 0; start < cells.Length; start += RowsAtOnce)
        {
            Span<double> some = cells[start..Math.Min(start + RowsAtOnce, cells.Length)];
            prediction.Predict(columns, block.Target + start, predicted[..some.Length]);
            for (int row = 0; row < some.Length; row++)
            {
                some[row] = grid.Snap(prediction.Scale.Number(predicted[row] + some[row]));
            }
        }
    }

    public override CellDomain? Domain => new([Cell.OfNumber(double.NaN)], grid.Minimum, grid.Maximum);

    /// <inheritdoc/>
    public override void Place(Cell cell, ColumnPlace place, Span<float> row) => residuals.Place(cell, place, row);

    public override Cell Relative(Cell cell, IReadOnlyList<TableColumn> rowOfOne)
    {
        Span<double> predicted = stackalloc double[1];
        prediction.Predict(rowOfOne, 0, predicted);
        return Cell.OfNumber(Residual(cell.Number, predicted[0], grid, prediction.Scale));
    }

    public override LevelOffsets? Offsets => residuals.Offsets;

    public override ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) =>
        new ResidualEncoder(ColumnName, range, grid, prediction, residuals.CalibratedLevels(sample, place));

    public override ColumnEncoder CalibratedNumbers(in OutputBlock sample, ColumnPlace place) =>
        new ResidualEncoder(ColumnName, range, grid, prediction, residuals.CalibratedNumbers(sample, place));

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        grid.Write(writer);
        prediction.Write(writer);
        residuals.Write(writer);
    }

    public static ResidualEncoder Read(string columnName, PayloadReader reader) =>
        new(columnName, NumberRangeFormat.Read(reader), NumberGrid.Read(reader), Prediction.Read(reader), ReadNumbers(reader));

    private static double Residual(double number, double predicted, NumberGrid grid, NumberScale scale)
    {
        if (!double.IsFinite(number))
        {
            return double.NaN;
        }

        if (grid.Snap(scale.Number(predicted)) == number)
        {
            return 0;
        }

        // On the plain scale differences of round numbers are round too, but for the rounding of binary fractions.
        double residual = scale.Of(number) - predicted;
        return grid.Decimals >= 0 && !scale.IsLogarithmic ? Math.Round(residual, NumberGrid.MaximumDecimals) : residual;
    }

    private static ColumnEncoder ReadNumbers(PayloadReader reader)
    {
        ColumnEncoder encoder = Read(reader);
        PayloadReader.Require(encoder is RankEncoder or NumberLevelEncoder or ConstantNumberEncoder);
        return encoder;
    }
}
