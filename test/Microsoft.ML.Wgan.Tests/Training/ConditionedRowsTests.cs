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
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly HostRandom _random = new(1);
    private readonly TrainingData _data;
    private readonly ResidualGenerator _generator;
    private readonly ConditionedRows _rows;
    private readonly OutputHead _head;

    public ConditionedRowsTests()
    {
        var table = new Table(
        [
            new CategoryColumn("colour", [.. Enumerable.Range(0, 300).Select(row => row * row % 7 % 3)], 3, null),
            new CategoryColumn("flag", [.. Enumerable.Range(0, 300).Select(row => row % 2)], 2, null),
            new NumberColumn("size", [.. Enumerable.Range(0, 300).Select(row => Math.Sin(row))], NumberRange.Double),
        ]);
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions { Conditions = new HashSet<string> { "flag", "size" } });
        var layout = new ConditionLayout([2, 1], encoder);
        EncodedTable encoded = encoder.Encode(table, 1);
        _data = new TrainingData(encoded, CPU);
        _head = new OutputHead(encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth, encoder.Layout.Categories, CPU);
        _generator = new ResidualGenerator(new GeneratorShape(4, 8, encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth, layout.Width), _head, 1, CPU);
        _rows = new ConditionedRows(_data, _generator, layout, new ConditionSampler(encoded, layout, ConditionSampling.Frequency, 1), CPU);
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
}
