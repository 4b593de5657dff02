using System.Globalization;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;

namespace WganSamples.Pictures;

/// <summary>How good generated pictures are, each figure beside what real held-out pictures get.</summary>
internal sealed class PictureScores
{
    private const int MostCompared = 5_000;
    private const int Seed = 1;
    private readonly LabelledPictures _training;
    private readonly LabelledPictures _test;
    private readonly int _classifierSteps;
    private readonly CancellationToken _cancellation;

    /// <param name="training">What was learned.</param>
    /// <param name="test">Real pictures that were not.</param>
    /// <param name="classifierSteps">Steps of each classifier.</param>
    /// <param name="cancellation">Ends the scoring.</param>
    public PictureScores(LabelledPictures training, LabelledPictures test, int classifierSteps, CancellationToken cancellation)
    {
        (_training, _test, _classifierSteps, _cancellation) = (training, test, classifierSteps, cancellation);
    }

    /// <summary>Scores generated pictures, as many of each class as were learned.</summary>
    public IReadOnlyList<(string Score, string Synthetic, string Real)> Of(LabelledPictures synthetic)
    {
        using PictureClassifier judge = PictureClassifier.Train(_training, _classifierSteps, Seed, _cancellation);
        using PictureClassifier student = PictureClassifier.Train(synthetic, _classifierSteps, Seed, _cancellation);
        int count = Math.Min(MostCompared, Math.Min(synthetic.Labels.Length, _test.Labels.Length));
        (ImageBatch some, ImageBatch real, ImageBatch other) = (Drawn(synthetic, count, 1), Drawn(_test, count, 2), Drawn(_training, count, 3));
        (PointCloud ofSome, PointCloud ofReal, PointCloud ofOther) = (judge.Features(some), judge.Features(real), judge.Features(other));
        PyramidDistance pyramids = new(seed: Seed);
        var kernel = new KernelDistance(subsetSize: Math.Min(1_000, Math.Max(2, count / 2)), seed: Seed);
        PrecisionRecall alike = PrecisionRecall.Between(ofReal, ofSome), ceiling = PrecisionRecall.Between(ofReal, ofOther);
        NearestPicture nearest = NearestPicture.Of(some, _training.Images, _test.Images, Seed);
        return
        [
            ("classifier trained on these, accuracy on real test pictures", Percent(student.Accuracy(_test)), Percent(judge.Accuracy(_test))),
            ("shows what was asked for, as the real-trained classifier sees it", Percent(judge.Accuracy(synthetic)), Percent(judge.Accuracy(_test))),
            ("sliced Wasserstein distance of Laplacian pyramids, × 1000", Number(pyramids.Between(real, some).Mean), Number(pyramids.Between(real, other).Mean)),
            ($"Fréchet distance of the classifier's features (weights {judge.Hash})", Number(FrechetDistance.Between(ofReal, ofSome)), Number(FrechetDistance.Between(ofReal, ofOther))),
            ("kernel distance of the same features, and its standard error", Score(kernel.Between(ofReal, ofSome)), Score(kernel.Between(ofReal, ofOther))),
            ("precision, recall", Two(alike.Precision, alike.Recall), Two(ceiling.Precision, ceiling.Recall)),
            ("density, coverage", Two(alike.Density, alike.Coverage), Two(ceiling.Density, ceiling.Coverage)),
            ("nearer to a training than to a test picture (50 % is ideal)", Percent(nearest.NearerToTrainingShare), ""),
        ];
    }

    private static ImageBatch Drawn(LabelledPictures from, int count, int seed)
    {
        int[] rows = [.. Enumerable.Range(0, from.Labels.Length)];
        new Random(seed).Shuffle(rows);
        return from.Images.Pictures(rows.AsSpan(0, count));
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private static string Score(KernelScore score) => string.Create(CultureInfo.InvariantCulture, $"{score.Mean:0.00} ± {score.StandardError:0.00}");

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Two(double first, double second) => string.Create(CultureInfo.InvariantCulture, $"{first:0.00}, {second:0.00}");
}
