using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A category, one-hot by level; missing is a level of its own, and the rarest levels share one beyond the maximum.</summary>
internal sealed class CategoryEncoder(string columnName, CategoryLevels levels, int[] codes, LevelSet set, LevelOffsets offsets)
    : ColumnEncoder(columnName)
{
    public override int LevelCount => set.SpanLength;

    public override ColumnEncoding Decided => ColumnEncoding.Levels;

    protected override EncoderKind Kind => EncoderKind.Category;

    public static CategoryEncoder Fit(CategoryColumn column, DistinctCodes distinct, int maximumLevels)
    {
        LevelSet set = LevelSet.Build(distinct.Counts, maximumLevels, distinct.HasMissing ? 0 : -1);
        return new CategoryEncoder(
            column.Name, new CategoryLevels(column.LevelCount, column.LevelNames), distinct.Codes, set, LevelOffsets.None(set.SpanLength));
    }

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed)
    {
        int[] cells = Expect<CategoryColumn>(column).Codes;
        int stride = target.Layout.Categories.Count;
        for (int row = 0; row < cells.Length; row++)
        {
            int value = Array.BinarySearch(codes, cells[row]);
            if (value < 0)
            {
                throw Unseen(cells[row] < 0 ? "a missing level" : $"level {levels.Names?[cells[row]] ?? cells[row].ToString()}");
            }

            if (place.Category >= 0)
            {
                target.Codes[(row * stride) + place.Category] = set.Level(value);
            }
        }
    }

    public override TableColumn NewColumn(int rowCount) => new CategoryColumn(ColumnName, new int[rowCount], levels.Count, levels.Names);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        int[] cells = ((CategoryColumn)columns[place.Column]).Codes;
        NoiseStream noise = block.Noise(place.Column);
        for (int row = 0; row < block.RowCount; row++)
        {
            int level = offsets.Best(block.Row(row).Slice(place.Span.Start, place.Span.Length));
            cells[block.Target + row] = codes[set.Value(level, noise, (ulong)(block.FirstRow + row))];
        }
    }

    public override LevelOffsets? Offsets => offsets;

    public override ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) =>
        new CategoryEncoder(ColumnName, levels, codes, set, OffsetSearch.Fit(sample, place.Span, set.Shares));

    public override CellDomain? Domain =>
        set.SpanLength == 0 ? null : new CellDomain([.. codes.Select(Cell.OfCode)], levels.Names);

    public override void Place(Cell cell, ColumnPlace place, Span<float> row)
    {
        int value = Array.BinarySearch(codes, cell.Code);
        if (value >= 0 && place.Category >= 0)
        {
            row[place.Span.Start + set.Level(value)] = 1;
        }
    }

    // Pooled values are drawn, not learned: what followed from them would lose its relation to all other columns.
    public override DerivationSource? AsSource(int column) => set.PooledCount == 0 ? KnownValues(column) : null;

    public override DerivationSource? KnownValues(int column) => new(column, codes);

    protected override void WriteBody(BinaryWriter writer)
    {
        levels.Write(writer);
        writer.WriteInts(codes);
        set.Write(writer);
        offsets.Write(writer);
    }

    public static CategoryEncoder Read(string columnName, PayloadReader reader)
    {
        CategoryLevels levels = CategoryLevels.Read(reader);
        int[] codes = reader.Ints();
        LevelSet set = LevelSet.Read(reader);
        LevelOffsets offsets = LevelOffsets.Read(reader, set.SpanLength);
        PayloadReader.Require(codes.Length == set.ValueCount && codes[0] >= -1 && codes[^1] < levels.Count);
        PayloadReader.Require(codes.Zip(codes.Skip(1)).All(pair => pair.First < pair.Second));
        return new CategoryEncoder(columnName, levels, codes, set, offsets);
    }
}
