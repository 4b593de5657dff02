using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Numbers calibrated by other numbers, on outputs that know nothing of them.</summary>
public sealed class NumberParentTests
{
    private const int RowCount = 16_000;
    private const int SampleSize = 40_000;

    // Width grows with the length and is missing half of the time where that is 0, which is an atom; weight follows width alone.
    private static readonly double[] _length = [.. Draws(0).Select(u => u < 0.2 ? 0 : Math.Round(100 * u, 3))];
    private static readonly double[] _width = [.. _length.Zip(Draws(1), (length, u) => length == 0 && u < 0.5 ? double.NaN : Math.Round(length + (30 * u * u), 3))];
    private static readonly double[] _weight = [.. _width.Zip(Draws(2), (width, u) => double.IsNaN(width) ? Math.Round(40 * u, 3) : Math.Round((width * width / 50) + (20 * u), 3))];
    private static readonly NumberColumn[] _columns = [Column("length", _length), Column("width", _width), Column("weight", _weight)];

    private static readonly Table _table = new(_columns);
    private static readonly TableEncoder _plain = TableEncoder.Fit(_table, new EncodingOptions { FindRelations = false, Conditions = new HashSet<string> { "width" } });
    private static readonly TableEncoder _calibrated = _plain.Calibrated(Outputs(0), SampleSize, _plain.Encode(_table, 1));

    [Fact]
    public void A_number_is_distributed_beside_another_one_as_in_the_data()
    {
        double[][] apart = Numbers(_plain.Calibrated(Outputs(0), SampleSize).Decode(Outputs(1), SampleSize, SampleSize, 1)), together = Numbers(Decoded());

        foreach ((double from, double to) in ((double, double)[])[(0, 0), (20, 30), (50, 60), (90, 100)])
        {
            double[] real = Beside(_length, _width, from, to);
            Assert.InRange(CalibrationSamples.Distance(real, Beside(apart[0], apart[1], from, to)), 0.2, 1);
            Assert.InRange(CalibrationSamples.Distance(real, Beside(together[0], together[1], from, to)), 0, 0.1);
        }

        Assert.InRange(CalibrationSamples.Distance(Beside(_width, _weight, 60, 70), Beside(together[1], together[2], 60, 70)), 0, 0.1);
        Assert.InRange(CalibrationSamples.Distance(Beside(_width, _weight, 60, 70), Beside(apart[1], apart[2], 60, 70)), 0.2, 1);
    }

    [Fact]
    public void Each_column_alone_is_as_in_the_data()
    {
        double[][] made = Numbers(Decoded());

        Assert.All(_columns.Zip(made), pair => Assert.InRange(CalibrationSamples.Distance(Present(pair.First.Values), Present(pair.Second)), 0, 0.02));
        Assert.Equal(_width.Average(width => double.IsNaN(width) ? 1 : 0), made[1].Average(width => double.IsNaN(width) ? 1 : 0), 0.01);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(55)]
    [InlineData(100)]
    public void A_given_number_is_what_others_go_by(double given)
    {
        double[][] rows = Numbers(Decoded(new GivenCell(1, Cell.OfNumber(given))));

        Assert.All(rows[1], width => Assert.Equal(given, width));
        // Where an atom stands is a category's affair.
        Assert.InRange(CalibrationSamples.Distance(Beside(_width, _length, given - 2, given + 2), [.. rows[0].Where(length => length != 0)]), 0, 0.2);
        Assert.InRange(CalibrationSamples.Distance(Beside(_width, _weight, given - 2, given + 2), rows[2]), 0, 0.2);
        Assert.InRange(CalibrationSamples.Distance(Present(_weight), rows[2]), 0.4, 1);
    }

    [Fact]
    public void A_stored_encoder_decodes_the_same()
    {
        TableEncoder read = CalibrationSamples.Reread(_calibrated);

        Assert.Equal(SampleColumns.Rows(Decoded()), SampleColumns.Rows(read.Decode(Outputs(1), SampleSize, SampleSize, 1)));
    }

    [Fact]
    public void What_says_more_of_a_number_comes_later_and_every_parent_is_there_before()
    {
        EncodedTable rows = _plain.Encode(_table, 1);
        IReadOnlyList<(ColumnPlace Number, IReadOnlyList<NumberParent> Parents)> order = NumberParents.Of(rows, Picks(), [.. _plain.Places]);

        Assert.Equal(3, order.Count);
        HashSet<int> before = [];
        foreach ((ColumnPlace number, IReadOnlyList<NumberParent> parents) in order)
        {
            Assert.All(parents, parent => Assert.True(!parent.IsNumber || before.Contains(parent.Number)));
            Assert.DoesNotContain(parents, parent => parent.Category == number.Category && number.Category >= 0);
            before.Add(number.Number);
        }

        // Width is between the other two, and says more of each than anything else.
        Assert.Equal(1, order[0].Number.Column);
        Assert.All(order.Skip(1), each => Assert.Equal(_plain.Places[1].Number, each.Parents[^1].Number));
    }

    [Fact]
    public void Chance_makes_no_parent()
    {
        Table table = new([Column("a", [.. Draws(5)]), Column("b", [.. Draws(6)])]);
        TableEncoder plain = TableEncoder.Fit(table, new EncodingOptions { FindRelations = false });

        Assert.All(NumberParents.Of(plain.Encode(table, 1), new LevelPicks(plain.Layout, []), plain.Places), each => Assert.Empty(each.Parents));
    }

    [Fact]
    public void Few_rows_are_not_cut_into_parts()
    {
        Table table = new([.. _columns.Select(column => Column(column.Name, column.Values[..900]))]);
        TableEncoder plain = TableEncoder.Fit(table, new EncodingOptions { FindRelations = false });

        Assert.All(NumberParents.Of(plain.Encode(table, 1), Picks(), plain.Places), each => Assert.DoesNotContain(each.Parents, parent => parent.IsNumber));
    }

    private static LevelPicks Picks() => new(_plain.Layout, [.. _plain.Encoders.Where(encoder => encoder.LevelCount > 0).Select(encoder => encoder.Offsets)]);

    private static NumberColumn Column(string name, double[] values) => new(name, values, NumberRange.Double);

    private static IEnumerable<double> Draws(ulong column) => Enumerable.Range(0, RowCount).Select(row => CounterNoise.Uniform(29, (ulong)row, column));

    private static float[] Outputs(int which) => CalibrationSamples.Outputs(_plain.Layout, SampleSize, seed: 31, which);

    private static Table Decoded(params GivenCell[] given)
    {
        RowCondition? condition = given.Length == 0 ? null
            : new RowCondition(_calibrated, new ConditionLayout([1], _calibrated), given, _ => new InvalidOperationException("contradiction"));
        return _calibrated.Decode(Outputs(1), SampleSize, SampleSize, 1, condition);
    }

    private static double[][] Numbers(Table table) => [.. table.Columns.Select(column => ((NumberColumn)column).Values)];

    private static double[] Present(double[] values) => [.. values.Where(value => !double.IsNaN(value))];

    private static double[] Beside(double[] parent, double[] child, double from, double to) =>
        [.. parent.Zip(child).Where(row => row.First >= from && row.First <= to && !double.IsNaN(row.Second)).Select(row => row.Second)];
}
