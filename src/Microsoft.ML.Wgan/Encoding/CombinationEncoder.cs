using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Several columns as one category whose values are the combinations that were seen. The first column's encoder; it fills the others, too.</summary>
/// <param name="columnName">The first column's name.</param>
/// <param name="shape">The first column's cells.</param>
/// <param name="members">Each column's values, the first column's first.</param>
/// <param name="combinations">Each combination's value of each member, one combination after the other.</param>
/// <param name="set">The combinations' levels.</param>
/// <param name="offsets">Of each level.</param>
internal sealed class CombinationEncoder(string columnName, CellShape shape, DerivationSource[] members, int[] combinations, LevelSet set, LevelOffsets offsets)
    : ColumnEncoder(columnName)
{
    public override int LevelCount => set.SpanLength;

    public override ColumnEncoding Decided => ColumnEncoding.Levels;

    protected override EncoderKind Kind => EncoderKind.Combination;

    /// <summary>How many combinations were seen.</summary>
    public int Count => set.ValueCount;

    /// <summary>How many of them share a level.</summary>
    public int PooledCount => set.PooledCount;

    public static CombinationEncoder Fit(Table table, DerivationSource[] members, int maximumLevels)
    {
        SeenCombinations seen = new();
        int[] rows = seen.Number(table, members, mayGrow: true);
        int[] counts = new int[seen.Count];
        foreach (int combination in rows)
        {
            counts[combination]++;
        }

        TableColumn first = table.Columns[members[0].Column];
        LevelSet set = LevelSet.Build(counts, maximumLevels, missingValue: -1);
        return new CombinationEncoder(first.Name, CellShape.Of(first), members, seen.Values(members.Length), set, LevelOffsets.None(set.SpanLength));
    }

    public override void Encode(Table table, EncodedTable target, ColumnPlace place, ulong seed, ColumnBuffers buffers)
    {
        if (place.Category < 0)
        {
            return;
        }

        int[] rows = SeenCombinations.Of(combinations, members.Length).Number(table, members, mayGrow: false);
        for (int row = 0; row < rows.Length; row++)
        {
            int value = rows[row] >= 0 ? rows[row] : throw Unseen($"a combination (row {row})");
            target.Codes[(row * target.Layout.Categories.Count) + place.Category] = set.Level(value);
        }
    }

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) =>
        throw new NotSupportedException($"Column '{ColumnName}' is encoded together with others.");

    public override TableColumn NewColumn(int rowCount) => shape.NewColumn(ColumnName, rowCount);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        NoiseStream noise = block.Noise(place.Column);
        for (int row = 0; row < block.RowCount; row++)
        {
            int level = offsets.Best(block.Row(row).Slice(place.Span.Start, place.Span.Length));
            int combination = set.Value(level, noise, (ulong)(block.FirstRow + row));
            for (int member = 0; member < members.Length; member++)
            {
                members[member].Put(columns[members[member].Column], block.Target + row, combinations[(combination * members.Length) + member]);
            }
        }
    }

    public override LevelOffsets? Offsets => offsets;

    public override ColumnEncoder CalibratedLevels(in OutputBlock sample, ColumnPlace place) =>
        new CombinationEncoder(ColumnName, shape, members, combinations, set, OffsetSearch.Fit(sample, place.Span, set.Shares));

    public override DerivationSource? KnownValues(int column) => members[0];

    protected override void WriteBody(BinaryWriter writer)
    {
        shape.Write(writer);
        writer.WriteItems(members, member => member.Write(writer));
        writer.WriteInts(combinations);
        set.Write(writer);
        offsets.Write(writer);
    }

    public static CombinationEncoder Read(string columnName, PayloadReader reader)
    {
        CellShape shape = CellShape.Read(reader);
        DerivationSource[] members = reader.Items(bytesEach: 3 * sizeof(int), DerivationSource.Read);
        int[] combinations = reader.Ints();
        LevelSet set = LevelSet.Read(reader);
        LevelOffsets offsets = LevelOffsets.Read(reader, set.SpanLength);
        PayloadReader.Require(members.Length > 0 && combinations.Length == (long)set.ValueCount * members.Length);
        PayloadReader.Require(combinations.Select((value, i) => value >= 0 && value < members[i % members.Length].Count).All(isKnown => isKnown));
        return new CombinationEncoder(columnName, shape, members, combinations, set, offsets);
    }
}
