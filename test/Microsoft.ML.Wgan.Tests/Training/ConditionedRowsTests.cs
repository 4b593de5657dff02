using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

/// <summary>What the critic sees under conditions: the second of three columns and the number can be given.</summary>
public sealed class ConditionedRowsTests : IDisposable
{
    private const int Count = 256;
    private const int RowWidth = 1 + 3 + 2;
    private const int ConditionWidth = 1 + 2 + 2;

    // Of a standard deviation of some 4,000 numbers: about four of its own.
    private const double Tolerance = 0.05;
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly HostRandom _random = new(1);
    private readonly TrainingData _data;
    private readonly ResidualGenerator _generator;
    private readonly ConditionedRows _rows;
    private readonly OutputHead _head;
    private readonly ConditionLayout _layout;
    private readonly EncodedTable _encoded;

    public ConditionedRowsTests()
    {
        var table = new Table(
        [
            new CategoryColumn("colour", [.. Enumerable.Range(0, 300).Select(row => row * row % 7 % 3)], 3, null),
            new CategoryColumn("flag", [.. Enumerable.Range(0, 300).Select(row => row % 2)], 2, null),
            new NumberColumn("size", [.. Enumerable.Range(0, 300).Select(row => Math.Sin(row))], NumberRange.Double),
        ]);
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions { Conditions = new HashSet<string> { "flag", "size" } });
        _layout = new ConditionLayout([2, 1], encoder);
        _encoded = encoder.Encode(table, 1);
        _data = new TrainingData(_encoded, CPU);
        _head = new OutputHead(encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth, encoder.Layout.Categories, CPU);
        _generator = new ResidualGenerator(new GeneratorShape(4, 8, encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth, _layout.Width), _head, 1, CPU);
        _rows = new ConditionedRows(_data, _generator, _layout, new ConditionSampler(_encoded, _layout, ConditionSampling.Frequency, 1), CPU);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _generator.Dispose();
        _head.Dispose();
        _data.Dispose();
        _random.Dispose();
        _scope.Dispose();
    }

    private static float[][] ToRows(Tensor rows) => [.. rows.detach().contiguous().data<float>().ToArray().Chunk((int)rows.shape[1])];

    [Fact]
    public void Real_and_fake_rows_stand_under_the_same_conditions_and_share_what_is_given()
    {
        (Tensor real, Tensor fake) = _rows.Pair(Count, _random);

        float[][] x = ToRows(real), y = ToRows(fake);

        Assert.All(x.Zip(y), pair =>
        {
            (float[] a, float[] b) = pair;
            Assert.Equal(RowWidth + ConditionWidth, a.Length);
            float[] condition = a[RowWidth..];
            Assert.Equal(condition, b[RowWidth..]);
            bool sizeIsGiven = condition[^2] == 1, flagIsGiven = condition[^1] == 1;
            Assert.Equal(sizeIsGiven ? a[0] : 0, condition[0]);
            Assert.Equal(flagIsGiven ? a[4..6] : [0, 0], condition[1..3]);
            Assert.Equal(sizeIsGiven, a[0] == b[0]);
            Assert.True(!flagIsGiven || a.AsSpan(4, 2).SequenceEqual(b.AsSpan(4, 2)));
        });
        Assert.Contains(x.Zip(y), pair => !pair.First.AsSpan(1, 3).SequenceEqual(pair.Second.AsSpan(1, 3)));
        Assert.Equal(4, x.Select(row => (row[^2], row[^1])).Distinct().Count());
        Assert.False(fake.requires_grad);
    }

    [Fact]
    public void A_fake_row_learns_only_where_nothing_is_given()
    {
        Tensor fake = _rows.Fake(Count, _random);
        float[][] y = ToRows(fake);
        _generator.Parameters.Gradient.zero_();

        fake.narrow(1, RowWidth, ConditionWidth).sum().add(fake.narrow(1, 0, 1).mul(fake.narrow(1, RowWidth + 3, 1)).sum()).backward();

        Assert.Contains(y, row => row[^2] == 1);
        Assert.All(_generator.Parameters.Gradient.data<float>().ToArray(), gradient => Assert.Equal(0, gradient));

        _rows.Fake(Count, _random).narrow(1, 0, 1).sum().backward();
        Assert.Contains(_generator.Parameters.Gradient.data<float>().ToArray(), gradient => gradient != 0);
    }

    [Fact]
    public void Rows_in_proportion_hold_what_is_given_and_nothing_beside_them()
    {
        using ConditionedRows own = Own(), same = Own();

        float[][] y = ToRows(own.InProportion(Count, _random));

        ConditionBatch drawn = same.Next(Count);
        float[][] x = ToRows(drawn.Rows), given = ToRows(drawn.IsGiven);
        Assert.Equal(Count, y.Length);
        Assert.All(y.Index(), row => Assert.All(
            Enumerable.Range(0, RowWidth).Where(input => given[row.Index][input] == 1), input => Assert.Equal(x[row.Index][input], row.Item[input])));
        Assert.All(y, row => Assert.Equal(RowWidth, row.Length));
        Assert.Contains(y.Index(), row => given[row.Index].Sum() == 0);
    }

    [Fact]
    public void Rows_in_proportion_are_normalised_as_the_finished_generator_normalises()
    {
        const int Many = 8_192;
        Tensor first = ResidualGenerator.Leaves.Of(_generator.Parameters).FirstWeight;
        using (IDisposable noGradient = no_grad())
        {
            // A condition that weighs: with it given the first layer is somewhere else.
            first.narrow(1, 4, ConditionWidth).fill_(3);
        }

        using ConditionedRows own = Own(), same = Own();
        using TrainedGenerator finished = GeneratorFreezer.Freeze(_generator, _random, _rows);
        float[] frozen = new float[Many * RowWidth];
        finished.Run(0, Many, seed: 5, frozen);

        float[][] given = ToRows(same.Next(Many).IsGiven), judged = ToRows(own.InProportion(Many, _random));
        Tensor nothing = cat([_random.Normal(Many, 4), zeros(Many, ConditionWidth)], 1);

        double expected = Spread(frozen.Chunk(RowWidth));
        Assert.Equal(expected, Spread(judged.Where((_, i) => given[i].Sum() == 0)), Tolerance * expected);

        // Alone, rows with nothing given would take other statistics: it is not the same generator.
        Assert.InRange(Spread(ToRows(_generator.Generate(nothing))), (1 + (4 * Tolerance)) * expected, double.PositiveInfinity);
    }

    private static double Spread(IEnumerable<float[]> rows)
    {
        double[] numbers = [.. rows.Select(row => (double)row[0])];
        double mean = numbers.Average();
        return Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
    }

    private ConditionedRows Own() => new(_data, _generator, _layout, new ConditionSampler(_encoded, _layout, ConditionSampling.Frequency, 9), CPU);
}
