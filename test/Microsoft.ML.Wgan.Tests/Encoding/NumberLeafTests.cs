using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Numbers calibrated by the level of a category, on outputs that know nothing of it.</summary>
public sealed class NumberLeafTests
{
    private const int RowCount = 12_000;
    private const int SampleSize = 30_000;
    private const int Kinds = 4;

    // A few times what two samples of a kind differ by.
    private const double SamplingDistance = 0.06;

    // The last kind has too few rows for a map of its own.
    private static readonly CategoryColumn _kind = new("kind", [.. Draws(0).Select(u => u < 0.005 ? 3 : (int)(3 * u))], Kinds, null);

    // Even, a few prices, a few others, or mostly nothing.
    private static readonly NumberColumn _price = new("price", [.. _kind.Codes.Zip(Draws(1), Price)], NumberRange.Double);

    private static readonly Table _table = new([_price, _kind]);
    private static readonly TableEncoder _plain = TableEncoder.Fit(_table, new EncodingOptions { Conditions = new HashSet<string> { "kind" } });
    private static readonly TableEncoder _calibrated = _plain.Calibrated(Outputs(0), SampleSize, _plain.Encode(_table, 1));

    [Fact]
    public void Numbers_are_distributed_beside_each_level_as_in_the_data()
    {
        Table apart = _plain.Calibrated(Outputs(0), SampleSize).Decode(Outputs(1), SampleSize, SampleSize, 1);
        Table together = Decoded();

        for (int kind = 0; kind < Kinds - 1; kind++)
        {
            Assert.InRange(CalibrationSamples.Distance(Prices(_table, kind), Prices(apart, kind)), 0.2, 1);
            Assert.InRange(CalibrationSamples.Distance(Prices(_table, kind), Prices(together, kind)), 0, SamplingDistance);
        }
    }

    [Fact]
    public void The_column_alone_is_as_in_the_data() =>
        Assert.InRange(CalibrationSamples.Distance(_price.Values, ((NumberColumn)Decoded().Columns[0]).Values), 0, 0.015);

    [Fact]
    public void A_number_that_never_stands_beside_a_level_hardly_ever_does()
    {
        HashSet<double> seen = [.. Prices(_table, 1)];

        Assert.Equal(4, seen.Count);
        Assert.InRange(Prices(Decoded(), 1).Average(price => seen.Contains(price) ? 0.0 : 1), 0, 0.01);
    }

    [Fact]
    public void A_given_level_counts_as_a_level_that_came_out()
    {
        for (int kind = 0; kind < Kinds - 1; kind++)
        {
            Table rows = Decoded(new GivenCell(1, Cell.OfCode(kind)));
            Assert.Equal(SampleSize, Prices(rows, kind).Length);
            Assert.InRange(CalibrationSamples.Distance(Prices(_table, kind), Prices(rows, kind)), 0, SamplingDistance);
        }
    }

    [Fact]
    public void A_stored_encoder_decodes_the_same()
    {
        TableEncoder read = CalibrationSamples.Reread(_calibrated);

        Assert.Equal(SampleColumns.Rows(Decoded()), SampleColumns.Rows(read.Decode(Outputs(1), SampleSize, SampleSize, 1)));
    }

    [Fact]
    public void Chance_makes_no_leaf()
    {
        NumberColumn free = new("price", [.. Draws(2).Select(u => Math.Round(100 * u, 2))], NumberRange.Double);
        Table table = new([free, _kind]);
        TableEncoder plain = TableEncoder.Fit(table, new EncodingOptions());
        TableEncoder each = plain.Calibrated(Outputs(0), SampleSize), together = plain.Calibrated(Outputs(0), SampleSize, plain.Encode(table, 1));

        Assert.Equal(SampleColumns.Rows(each.Decode(Outputs(1), SampleSize, 0, 1)), SampleColumns.Rows(together.Decode(Outputs(1), SampleSize, 0, 1)));
    }

    [Theory]
    [InlineData(-1, 1, 3, 0)]
    [InlineData(2, 1, 3, 0)]
    [InlineData(0, -1, 3, 0)]
    [InlineData(0, 2, 4, 0)]
    [InlineData(0, 3, 3, 0)]
    [InlineData(0, 1, 2, 0)]
    [InlineData(0, 1, 3, 1)]
    [InlineData(0, 1, 3, -1)]
    public void A_leaf_that_does_not_fit_is_refused(int number, int parent, int parentLevels, int map) =>
        Assert.Throws<InvalidDataException>(() => Forest(Leaf(number, parent, parentLevels, map)));

    [Fact]
    public void A_number_that_others_go_by_is_not_corrected_afterwards()
    {
        NumberLeaf first = Leaf(0, 1, 3, 0), second = LeafByNumber(1, new NumberParent(-1, 0, 3), 3);

        _ = Forest(first, second);
        Assert.Throws<InvalidDataException>(() => Forest(second, first));
    }

    [Theory]
    [InlineData(-1, 1, 3, 3)]
    [InlineData(-1, 2, 3, 3)]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(-1, 0, 3, 2)]
    [InlineData(2, 0, 3, 6)]
    [InlineData(-2, 0, 3, 3)]
    public void A_leaf_by_a_number_that_does_not_fit_is_refused(int category, int number, int bins, int states)
    {
        _ = Forest(LeafByNumber(1, new NumberParent(1, 0, 3), 5));
        Assert.Throws<InvalidDataException>(() => Forest(LeafByNumber(1, new NumberParent(category, number, bins), states)));
    }

    private static LevelForest Forest(params NumberLeaf[] leaves) => new(new LevelCorrections([], leaves), new LevelPicks(new TableLayout(2, [2, 3, 4]), [LevelOffsets.None(2), LevelOffsets.None(3), null]));

    private static NumberLeaf Leaf(int number, int parent, int parentLevels, int map) =>
        new(number, NumberParent.Level(parent), [.. Enumerable.Repeat(map, parentLevels)], [NumberMap.Fit([0, 1], [-1, 0.5f])]);

    private static NumberLeaf LeafByNumber(int number, NumberParent parent, int states) => new(number, parent, [.. Enumerable.Repeat(0, states)], [NumberMap.Fit([0, 1], [-1, 0.5f])]);

    private static IEnumerable<double> Draws(ulong column) => Enumerable.Range(0, RowCount).Select(row => CounterNoise.Uniform(17, (ulong)row, column));

    private static double Price(int kind, double u) => kind switch
    {
        0 => Math.Round(100 * u, 2),
        1 => 250 + (50 * (int)(4 * u)),
        2 => u < 0.5 ? 0 : Math.Round(500 + (100 * u * u), 2),
        _ => Math.Round(700 * u, 2),
    };

    private static float[] Outputs(int which) => CalibrationSamples.Outputs(_plain.Layout, SampleSize, seed: 23, which);

    private static Table Decoded(params GivenCell[] given)
    {
        RowCondition? condition = given.Length == 0 ? null
            : new RowCondition(_calibrated, new ConditionLayout([1], _calibrated), given, _ => new InvalidOperationException("contradiction"));
        return _calibrated.Decode(Outputs(1), SampleSize, SampleSize, 1, condition);
    }

    private static double[] Prices(Table table, int kind) =>
        [.. ((NumberColumn)table.Columns[0]).Values.Zip(((CategoryColumn)table.Columns[1]).Codes).Where(row => row.Second == kind).Select(row => row.First)];
}
