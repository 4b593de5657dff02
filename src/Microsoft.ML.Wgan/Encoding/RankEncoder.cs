using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// A number by its rank among the column's numbers, spread evenly over [-1, 1]; equal numbers are spread evenly over the ranks they share.
/// Atoms (numbers that hold much of the column, missing, infinities) are levels of a span instead; its last level says "a number by rank".
/// </summary>
internal sealed class RankEncoder(string columnName, NumberRange range, RankAtoms atoms, QuantileFunction quantiles, OutputMap map)
    : ColumnEncoder(columnName)
{
    public override bool HasNumber => true;

    public override int LevelCount => atoms.LevelCount;

    /// <summary>Whether a finite number is an atom.</summary>
    public bool HasFiniteAtoms => atoms.HasFinite;

    /// <summary>The grid of what it decodes.</summary>
    public NumberGrid Grid => quantiles.Grid;

    public override ColumnEncoding Decided => ColumnEncoding.Ranked;

    protected override EncoderKind Kind => EncoderKind.Rank;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
        double[] cells = Expect<NumberColumn>(column).Values;
        NoiseStream noise = new(seed, (ulong)place.Column);
        int numberStride = target.Layout.NumberWidth;
        int levelStride = target.Layout.Categories.Count;
        for (int row = 0; row < cells.Length; row++)
        {
            int level = atoms.Level(cells[row]);
            if (place.Category >= 0)
            {
                target.Codes[(row * levelStride) + place.Category] = level;
            }

            if (level == atoms.RankLevel)
            {
                double number = cells[row];
                double share = double.IsNaN(number) ? throw Unseen("a missing number") : quantiles.Share(number, noise.Uniform((ulong)row));
                target.Numbers[(row * numberStride) + place.Number] = (float)((2 * share) - 1);
            }
        }
    }

    public override TableColumn NewColumn(int rowCount) => new NumberColumn(ColumnName, new double[rowCount], range);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        double[] cells = ((NumberColumn)columns[place.Column]).Values;
        NoiseStream noise = block.Noise(place.Column);
        for (int row = 0; row < block.RowCount; row++)
        {
            ReadOnlySpan<float> outputs = block.Row(row);
            int level = atoms.Best(outputs.Slice(place.Span.Start, place.Span.Length));
            cells[block.Target + row] = level < atoms.RankLevel
                ? atoms.Value(level)
                : quantiles.Value(map.Share(outputs[place.Number], noise, (ulong)(block.FirstRow + row)));
        }
    }

    public override LevelOffsets? Offsets => atoms.Offsets;

    public override ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) =>
        new RankEncoder(ColumnName, range, atoms.Calibrated(sample, place.Span), quantiles, map);

    public override ColumnEncoder CalibratedNumbers(in OutputBlock sample, ColumnPlace place)
    {
        float[] numbers = new float[sample.RowCount];
        int count = 0;
        for (int row = 0; row < sample.RowCount; row++)
        {
            ReadOnlySpan<float> outputs = sample.Row(row);
            if (atoms.Best(outputs.Slice(place.Span.Start, place.Span.Length)) == atoms.RankLevel)
            {
                numbers[count++] = outputs[place.Number];
            }
        }

        return new RankEncoder(ColumnName, range, atoms, quantiles, OutputMap.Fit(numbers.AsSpan(0, count)));
    }

    public override CellDomain? Domain => new(
        [.. atoms.Values.Select(Cell.OfNumber)],
        atoms.Values.Where(double.IsFinite).Append(quantiles.Grid.Minimum).Min(),
        atoms.Values.Where(double.IsFinite).Append(quantiles.Grid.Maximum).Max());

    public override void Place(Cell cell, ColumnPlace place, Span<float> row)
    {
        int level = atoms.Level(cell.Number);
        bool isRank = level == atoms.RankLevel;
        if (isRank && double.IsNaN(cell.Number))
        {
            return;
        }

        if (place.Category >= 0)
        {
            row[place.Span.Start + level] = 1;
        }

        if (isRank)
        {
            row[place.Number] = (float)((2 * quantiles.Share(cell.Number, uniform: 0.5)) - 1);
        }
    }

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        atoms.Write(writer);
        quantiles.Write(writer);
        map.Write(writer);
    }

    public static RankEncoder Read(string columnName, PayloadReader reader) =>
        new(columnName, NumberRangeFormat.Read(reader), RankAtoms.Read(reader), QuantileFunction.Read(reader), OutputMap.Read(reader));
}
