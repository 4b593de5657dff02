using Microsoft.ML.Data;
using TorchSharp;

namespace Microsoft.ML.Wgan.TrainingTests;

public sealed class PictureTrainingTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Theory]
    [InlineData(ImageArchitecture.Convolutional, 1_200)]
    [InlineData(ImageArchitecture.Residual, 500)]
    [NoTensorLeaks]
    public void Bars_are_learned_and_come_as_they_are_asked_for(ImageArchitecture architecture, int steps)
    {
        using WganTransformer model = Fit(steps, architecture, new());
        Bars.Asked[] asked = [.. Enumerable.Range(0, 300).Select(i => new Bars.Asked { Kind = i % 2 == 0 ? "lying" : "standing" })];

        Bars.Bar[] generated = [.. _ml.Data.CreateEnumerable<Bars.Bar>(model.Transform(_ml.Data.LoadFromEnumerable(asked)), reuseRowObject: false)];

        Assert.InRange(generated.Count(bar => Bars.KindOf(bar.Pixels) == bar.Kind), 0.9 * generated.Length, generated.Length);

        // Untrained pictures differ from every bar in a third of their pixels.
        Assert.InRange(generated.Average(bar => Bars.Distance(bar.Pixels)), 0, 0.08);

        // Each of the sixteen bars is among them.
        Assert.True(generated.Select(bar => (bar.Kind, Brightest(bar))).Distinct().Count() >= 14);
    }

    [Fact]
    public void The_same_seed_gives_the_same_pictures()
    {
        using WganTransformer one = Fit(20, ImageArchitecture.Convolutional, new());
        using WganTransformer same = Fit(20, ImageArchitecture.Convolutional, new());

        Assert.Equal(Pixels(one), Pixels(same));
    }

    [Fact]
    public void Live_tensors_stay_level_over_1_000_steps()
    {
        var counts = new List<long>();
        var run = new RunOptions { ReportEvery = 100, Progress = new Reporter(_ => counts.Add(DisposeScopeManager.Statistics.ThreadTotalLiveCount)) };

        using WganTransformer model = Fit(1_000, ImageArchitecture.Residual, run, new ImageOptions { Column = "Pixels", BaseChannels = 2, Architecture = ImageArchitecture.Residual, Augment = true }, batch: 4);

        Assert.Equal(10, counts.Count);
        Assert.Single(counts.Distinct());
    }

    [Fact]
    public void Every_constraint_trains_pictures()
    {
        foreach (Lipschitz.LipschitzConstraint constraint in (Lipschitz.LipschitzConstraint[])
            [new Lipschitz.Slogan(), new Lipschitz.Dragan(), new Lipschitz.WeightClipping(), new Lipschitz.SpectralNorm(), new Lipschitz.GroupSort(), new Lipschitz.R1(), new Lipschitz.AllPairs()])
        {
            using WganTransformer model = _ml.Generative.Wgan(Options(5, ImageArchitecture.Residual, new()) with { Lipschitz = constraint }).Fit(Data());

            Assert.All(model.History, step => Assert.True(double.IsFinite(step.CriticLoss), $"{constraint}"));
            Assert.True(Pixels(model).Distinct().Count() > 1);
        }
    }

    private static int Brightest(Bars.Bar bar) => Enumerable.Range(0, Bars.Side)
        .MaxBy(line => bar.Pixels.Where((_, pixel) => (bar.Kind == "lying" ? pixel / Bars.Side : pixel % Bars.Side) == line).Sum());

    private static float[] Pixels(WganTransformer model) => [.. model.Generate(5).GetColumn<VBuffer<float>>("Pixels").SelectMany(vector => vector.DenseValues())];

    private IDataView Data() => _ml.Data.LoadFromEnumerable(Bars.Some(1_000, seed: 1));

    private WganTransformer Fit(int steps, ImageArchitecture architecture, RunOptions run, ImageOptions? image = null, int? batch = null) =>
        _ml.Generative.Wgan(Options(steps, architecture, run, image, batch)).Fit(Data());

    private static WganOptions Options(int steps, ImageArchitecture architecture, RunOptions run, ImageOptions? image = null, int? batch = null) => new()
    {
        Seed = 3,
        Image = image ?? new() { Column = "Pixels", BaseChannels = 16, Architecture = architecture },
        Columns = new() { Condition = ["Kind"] },
        Networks = new() { LatentWidth = 16 },
        Training = new() { GeneratorSteps = steps, BatchSize = batch, LearningRate = 2e-3 },
        Run = run with { Threads = 1, Device = "cpu" },
    };
}
