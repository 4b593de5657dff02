using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Looks closely at a critic: slopes, what its loss's two terms ask of the weights, its value against the exact distance.</summary>
internal static class CriticProbe
{
    /// <summary>Diagnoses a critic on a batch; its gradient is overwritten, its weights stay.</summary>
    /// <param name="critic">The critic.</param>
    /// <param name="constraint">Its constraint.</param>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Fake rows, [batch, width], without gradient.</param>
    /// <param name="random">Source of the penalty points.</param>
    public static CriticDiagnosis Diagnose(TrainableCritic critic, LipschitzConstraint constraint, Tensor x, Tensor y, RandomSource random)
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(critic, x, y);
        Tensor difference = batch.ScoreY.mean().sub(batch.ScoreX.mean());
        double estimate = -difference.item<float>();
        float[] ofCritic = WeightGradient(critic, difference);

        Tensor? penalty = constraint.Penalty(CriticBatch.Of(critic, x, y), random);
        float[] ofPenalty = penalty is null ? new float[ofCritic.Length] : WeightGradient(critic, penalty);
        double critical = Norm(ofCritic), penal = Norm(ofPenalty);
        return new CriticDiagnosis(
            Slopes(critic, x),
            Slopes(critic, y),
            Slopes(critic, Interpolation.Between(x, y, random)),
            critical,
            penal,
            Degrees(ofCritic, ofPenalty, critical * penal),
            estimate,
            ExactWasserstein.Between(Cloud(x), Cloud(y)));
    }

    private static float[] WeightGradient(TrainableCritic critic, Tensor loss)
    {
        critic.Parameters.Gradient.zero_();
        loss.backward();
        return ToHost(critic.Parameters.Gradient);
    }

    private static float[] Slopes(TrainableCritic critic, Tensor points)
    {
        using IDisposable noGradient = no_grad();
        return ToHost(Slope.At(critic, points));
    }

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));

    private static double Degrees(float[] a, float[] b, double norms)
    {
        double cosine = a.Zip(b).Sum(pair => (double)pair.First * pair.Second) / norms;
        return Math.Acos(Math.Clamp(cosine, -1, 1)) * 180 / Math.PI;
    }

    private static PointCloud Cloud(Tensor rows) => new(ToHost(rows), (int)rows.shape[1]);

    private static float[] ToHost(Tensor values) => values.detach().cpu().contiguous().data<float>().ToArray();
}
