using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class ImageGeneratorTests
{
    /// <summary>Width, height, channels; numbers and levels beside the picture; width of the condition; whether blocks are residual.</summary>
    public static TheoryData<int, int, int, int, int, int, bool> Kinds => new()
    {
        { 8, 8, 1, 0, 0, 0, false },
        { 8, 8, 1, 0, 3, 4, false },
        { 10, 13, 3, 2, 3, 0, true },
        { 30, 9, 1, 1, 0, 2, true },
        { 28, 28, 1, 0, 0, 5, false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_host_and_the_device_make_the_same_rows(int width, int height, int channels, int numbers, int levels, int conditions, bool isResidual)
    {
        using TrainedGenerator frozen = Frozen(ShapeOf(width, height, channels, numbers, levels, conditions, isResidual));
        using var host = new HostImageGenerator(frozen.Shape, frozen.Weights());
        using var device = new DeviceImageGenerator(frozen.Shape, frozen.Weights(), CPU);
        float[]? condition = conditions == 0 ? null : [.. Enumerable.Range(0, conditions).Select(i => i % 2f)];
        var expected = new float[5 * frozen.OutputWidth];
        var actual = new float[expected.Length];

        device.Run(7, 5, seed: 3, expected, condition);
        host.Run(7, 5, seed: 3, actual, condition);

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-4));
        Assert.True(actual.Distinct().Count() > actual.Length / 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Frozen_pictures_follow_the_training_generators_distribution(bool isResidual)
    {
        using var scope = NewDisposeScope();
        GeneratorShape shape = ShapeOf(8, 8, 1, 0, 0, 0, isResidual);
        using var head = new OutputHead(shape.ContinuousWidth, 0, [], CPU);
        using var generator = new ConvolutionalGenerator(shape, head, seed: 4, CPU);
        using var random = new HostRandom(2);
        using TrainedGenerator frozen = GeneratorFreezer.Freeze(generator, random);
        const int Count = 1_024;

        var outputs = new float[Count * shape.OutputWidth];
        frozen.Run(0, Count, seed: 1, outputs);
        using IDisposable noGradient = no_grad();
        float[] trained = generator.Generate(random.Normal(Count, shape.LatentWidth)).data<float>().ToArray();

        for (int pixel = 0; pixel < 64; pixel += 9)
        {
            Assert.Equal(Column(trained, pixel).Average(), Column(outputs, pixel).Average(), 0.06);
            Assert.Equal(Spread(Column(trained, pixel)), Spread(Column(outputs, pixel)), 0.06);
        }

        float[] Column(float[] rows, int column) => [.. rows.Where((_, i) => i % shape.OutputWidth == column)];
        static double Spread(float[] values) => Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2)));
    }

    [Fact]
    public void A_row_has_its_bits_however_many_are_made()
    {
        using TrainedGenerator frozen = Frozen(ShapeOf(10, 10, 3, 1, 3, 0, isResidual: true));
        var together = new float[9 * frozen.OutputWidth];
        var alone = new float[frozen.OutputWidth];

        frozen.Run(100, 9, seed: 5, together);
        for (int row = 0; row < 9; row++)
        {
            frozen.Run(100 + row, 1, seed: 5, alone);
            Assert.Equal(together.AsSpan(row * alone.Length, alone.Length).ToArray(), alone);
        }
    }

    [Fact]
    public void Latents_of_ones_own_make_the_row_that_they_make_by_number()
    {
        using TrainedGenerator frozen = Frozen(ShapeOf(8, 8, 1, 0, 0, 0, isResidual: false));
        var byNumber = new float[frozen.OutputWidth];
        var byLatent = new float[frozen.OutputWidth];
        var latent = new float[frozen.Shape.LatentWidth];
        CounterNoise.FillNormal(latent, 5, 42, latent.Length);

        frozen.Run(42, 1, seed: 5, byNumber);
        frozen.Row(latent, byLatent);

        Assert.Equal(byNumber, byLatent);
    }

    [Fact]
    public void Weights_of_another_shape_are_refused()
    {
        GeneratorShape shape = ShapeOf(8, 8, 1, 0, 3, 0, isResidual: true);
        using TrainedGenerator frozen = Frozen(shape);
        IReadOnlyList<NamedWeights> weights = frozen.Weights();

        Assert.Throws<InvalidDataException>(() => TrainedGenerator.FromWeights(ShapeOf(8, 9, 1, 0, 3, 0, true), weights));
        Assert.Throws<InvalidDataException>(() => TrainedGenerator.FromWeights(ShapeOf(8, 8, 1, 0, 3, 0, false), weights));
        Assert.Throws<InvalidDataException>(() => TrainedGenerator.FromWeights(shape, [.. weights.Skip(1)]));
        TrainedGenerator.FromWeights(shape, weights).Dispose();
    }

    private static GeneratorShape ShapeOf(int width, int height, int channels, int numbers, int levels, int conditions, bool isResidual) =>
        new(LatentWidth: 6, HiddenWidth: 1, numbers, levels, conditions) { Image = new ImagePlan(new ImageShape(width, height, channels), BaseChannels: 4, isResidual) };

    private static TrainedGenerator Frozen(GeneratorShape shape)
    {
        using var scope = NewDisposeScope();
        using var head = new OutputHead(shape.ContinuousWidth, shape.CategoryWidth, shape.CategoryWidth == 0 ? [] : [new(shape.ContinuousWidth, shape.CategoryWidth)], CPU);
        using var generator = new ConvolutionalGenerator(shape, head, seed: 4, CPU);
        var seen = new ChannelStatistics();
        using var random = new HostRandom(2);
        using IDisposable noGradient = no_grad();
        generator.Generate(random.Normal(64, shape.FirstInputs), seen);
        return TrainedGenerator.FromWeights(
            shape, [.. generator.Frozen(seen).Select(layer => new NamedWeights(layer.Name, layer.Values.shape, layer.Values.detach().contiguous().data<float>().ToArray()))]);
    }
}
