using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A number column as a category: each distinct number (and missing, and an infinity) is a value with its level.</summary>
internal sealed class NumberLevelEncoder(string columnName, NumberRange range, double[] values, LevelSet set, LevelOffsets offsets)
    : ColumnEncoder(columnName)
{
    public override int LevelCount => set.SpanLength;

    public override ColumnEncoding Decided => ColumnEncoding.Levels;

    protected override EncoderKind Kind => EncoderKind.NumberLevel;

    public static NumberLevelEncoder Fit(NumberColumn column, DistinctNumbers distinct, int maximumLevels)
    {
        LevelSet set = LevelSet.Build(distinct.Counts, maximumLevels, double.IsNaN(distinct.Values[0]) ? 0 : -1);
        return new NumberLevelEncoder(column.Name, column.Range, distinct.Values, set, LevelOffsets.None(set.SpanLength));
    }

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
        double[] cells = Expect<NumberColumn>(column).Values;
        int stride = target.Layout.Categories.Count;
        for (int row = 0; row < cells.Length; row++)
        {
            int value = Array.BinarySearch(values, cells[row] + 0.0);
            if (value < 0)
            {
                throw Unseen(double.IsNaN(cells[row]) ? "a missing number" : FormattableString.Invariant($"number {cells[row]}"));
            }

            if (place.Category >= 0)
            {
                target.Codes[(row * stride) + place.Category] = set.Level(value);
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
            int level = offsets.Best(block.Row(row).Slice(place.Span.Start, place.Span.Length));
            cells[block.Target + row] = values[set.Value(level, noise, (ulong)(block.FirstRow + row))];
        }
    }

    public override LevelOffsets? Offsets => offsets;

    public override ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) =>
        new NumberLevelEncoder(ColumnName, range, values, set, OffsetSearch.Fit(sample, place.Span, set.Shares));

    public override CellDomain? Domain => set.SpanLength == 0 ? null : new CellDomain([.. values.Select(Cell.OfNumber)]);

    public override void Place(Cell cell, ColumnPlace place, Span<float> row)
    {
        int value = Array.BinarySearch(values, cell.Number + 0.0);
        if (value >= 0 && place.Category >= 0)
        {
            row[place.Span.Start + set.Level(value)] = 1;
        }
    }

    // Pooled values are drawn, not learned: what followed from them would lose its relation to all other columns.
    public override DerivationSource? AsSource(int column) => set.PooledCount == 0 ? KnownValues(column) : null;

    public override DerivationSource? KnownValues(int column) => new(column, values);

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        writer.WriteDoubles(values);
        set.Write(writer);
        offsets.Write(writer);
    }

    public static NumberLevelEncoder Read(string columnName, PayloadReader reader)
    {
        NumberRange range = NumberRangeFormat.Read(reader);
        double[] values = reader.Doubles();
        LevelSet set = LevelSet.Read(reader);
        LevelOffsets offsets = LevelOffsets.Read(reader, set.SpanLength);
        PayloadReader.Require(values.Length == set.ValueCount && values.Zip(values.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0));
        return new NumberLevelEncoder(columnName, range, values, set, offsets);
    }
}
