using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Encoding;
using Xunit.Abstractions;
using static Microsoft.ML.Wgan.TrainingTests.Parts;

namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>The critic's score finds planted outliers.</summary>
/// <remarks>The AUC of unlikely combinations was .97 (.98 under conditions), that of far-out rows 1.</remarks>
public sealed class ScoreTests(ITestOutputHelper output)
{
    private static readonly MLContext _ml = new(seed: 1);

    private static WganTransformer Train(bool hasConditions) => _ml.Generative.Wgan(new WganOptions
    {
        Seed = 1,
        Columns = new() { Condition = hasConditions ? ["Colour", "Size"] : null },
        Networks = new() { LatentWidth = 16, GeneratorWidth = 64, CriticWidth = 64 },
        Training = new() { GeneratorSteps = 1_000, BatchSize = 128 },
        Run = new() { Device = "cpu", Threads = 1 },
    }).Fit(_ml.Data.LoadFromEnumerable(Rows(4_000, seed: 1)));

    // Each value is common, or within what occurs; together they never occur.
    private static Part[] Unlikely(int count) => [.. Enumerable.Range(0, count).Select(row => new Part
    {
        Colour = "red",
        Material = "wood",
        Polished = row % 5 == 0,
        Size = (float)(6 + (2 * CounterNoise.Uniform(9, (ulong)row, 0))),
    })];

    // Beyond everything that occurs.
    private static Part[] FarOut(int count) => [.. Rows(count, seed: 3).Select((part, row) => new Part
    {
        Colour = part.Colour,
        Material = part.Material,
        Polished = part.Polished,
        Size = row % 2 == 0 ? 50 + row : -50 - row,
    })];

    private static float[] Scores(WganTransformer model, Part[] rows) => [.. model.Score(_ml.Data.LoadFromEnumerable(rows)).GetColumn<float>("CriticScore")];

    private static double Auc(float[] inliers, float[] outliers) =>
        outliers.Average(outlier => inliers.Average(inlier => inlier > outlier ? 1.0 : inlier == outlier ? 0.5 : 0));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Planted_outliers_score_lower_than_fresh_real_rows(bool hasConditions)
    {
        using WganTransformer model = Train(hasConditions);
        float[] real = Scores(model, Rows(1_000, seed: 2));

        double unlikely = Auc(real, Scores(model, Unlikely(200))), farOut = Auc(real, Scores(model, FarOut(200)));

        output.WriteLine($"AUC of unlikely combinations {unlikely:F3}, of far-out rows {farOut:F3}; conditions {hasConditions}");
        Assert.True(unlikely > 0.8 && farOut > 0.8, $"AUC of unlikely combinations {unlikely:F3}, of far-out rows {farOut:F3}");
    }
}
