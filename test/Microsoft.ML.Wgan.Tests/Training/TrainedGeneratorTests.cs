using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class TrainedGeneratorTests
{
    private static readonly GeneratorShape _shape = new(LatentWidth: 8, HiddenWidth: 16, NumberWidth: 2, CategoryWidth: 3);

    [Fact]
    public void Frozen_rows_follow_the_training_generators_distribution()
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 3, [new(2, 3)], CPU);
        using var generator = new ResidualGenerator(_shape, head, seed: 4, CPU);
        using var random = new HostRandom(2);
        using TrainedGenerator frozen = GeneratorFreezer.Freeze(generator, random);

        var outputs = new float[4_096 * _shape.OutputWidth];
        frozen.Run(0, 4_096, seed: 1, outputs);
        using IDisposable noGradient = no_grad();
        float[] soft = generator.Generate(random.Normal(4_096, 8)).data<float>().ToArray();

        // Numbers pass the same tanh in both. Their spread is about 0.5, so four standard errors of a mean of 4,096 are 0.03.
        for (int j = 0; j < 2; j++)
        {
            Assert.Equal(Column(soft, j).Average(), Column(outputs, j).Average(), 0.03);
            Assert.Equal(Spread(Column(soft, j)), Spread(Column(outputs, j)), 0.03);
        }
    }

    [Fact]
    public void A_block_of_rows_is_the_same_every_time_and_depends_on_the_seed()
    {
        using TrainedGenerator generator = Make();
        var one = new float[64 * _shape.OutputWidth];
        var again = new float[one.Length];
        var other = new float[one.Length];

        generator.Run(128, 64, seed: 1, one);
        generator.Run(128, 64, seed: 1, again);
        generator.Run(128, 64, seed: 2, other);

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Weights_make_the_same_generator_again()
    {
        using TrainedGenerator generator = Make();
        using TrainedGenerator copy = TrainedGenerator.FromWeights(generator.Shape, generator.Weights(), CPU);
        var one = new float[16 * _shape.OutputWidth];
        var other = new float[one.Length];

        generator.Run(0, 16, seed: 1, one);
        copy.Run(0, 16, seed: 1, other);

        Assert.Equal(one, other);
    }

    [Fact]
    public void Threads_get_the_same_rows_as_one_thread()
    {
        using TrainedGenerator generator = Make();
        float[][] serial = [.. Enumerable.Range(0, 32).Select(Block)];
        var parallel = new float[32][];

        Parallel.For(0, 32, i => parallel[i] = Block(i));

        Assert.Equal(serial, parallel);

        float[] Block(int i)
        {
            var outputs = new float[64 * _shape.OutputWidth];
            generator.Run(i * 64, 64, seed: 1, outputs);
            return outputs;
        }
    }

    [Fact]
    public void Weights_of_another_shape_are_refused()
    {
        using TrainedGenerator generator = Make();

        Assert.Throws<InvalidDataException>(() => TrainedGenerator.FromWeights(_shape with { HiddenWidth = 17 }, generator.Weights(), CPU));
    }

    [Fact]
    public void Running_after_Dispose_throws()
    {
        TrainedGenerator generator = Make();
        generator.Dispose();
        generator.Dispose();

        Assert.Throws<ObjectDisposedException>(() => generator.Run(0, 1, 1, new float[_shape.OutputWidth]));
    }

    private static TrainedGenerator Make()
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(2, 3, [new(2, 3)], CPU);
        using var generator = new ResidualGenerator(_shape, head, seed: 4, CPU);
        using var random = new HostRandom(2);
        return GeneratorFreezer.Freeze(generator, random);
    }

    private static double[] Column(float[] rows, int column) =>
        [.. rows.Where((_, i) => i % _shape.OutputWidth == column).Select(value => (double)value)];

    private static double Spread(double[] values) => Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2)));
}
