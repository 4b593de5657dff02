using MathNet.Numerics.LinearAlgebra;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>
/// How well a quick classifier tells generated rows from real ones: ridge regression on random features φ(x) = relu(Wx + b), the same features every time,
/// fitted on some rows and judged on others.
/// </summary>
/// <remarks>Source: Lopez-Paz and Oquab 2017, "Revisiting Classifier Two-Sample Tests"; random features after Rahimi and Recht 2007.</remarks>
internal sealed class TwoSampleTest : IDisposable
{
    private const int FeatureCount = 512;
    private const int Frequencies = 3;
    private const double Ridge = 1e-3;

    private readonly FourierFeatures? _fourier;
    private readonly Tensor _weight;
    private readonly Tensor _bias;

    /// <param name="width">Width of an encoded row.</param>
    /// <param name="numbers">How many of its first columns are numbers.</param>
    /// <param name="parts">Numbers and categories of a row: about the square of its length.</param>
    /// <param name="random">Draws the features.</param>
    /// <param name="device">Where the rows lie.</param>
    public TwoSampleTest(int width, int numbers, int parts, RandomSource random, Device device)
    {
        using var scope = NewDisposeScope();
        _fourier = numbers > 0 ? new FourierFeatures(numbers, Frequencies, device) : null;
        using Scalar scale = 1 / Math.Sqrt(parts);
        _weight = random.Normal(width + (_fourier?.Count ?? 0), FeatureCount).mul(scale).DetachFromDisposeScope();
        _bias = random.Normal(1, FeatureCount).DetachFromDisposeScope();
    }

    /// <summary>Area under the ROC curve on unseen rows: 0.5 if they cannot be told apart, 1 if every one can.</summary>
    /// <param name="real">Real rows to fit on, [n, width].</param>
    /// <param name="fake">As many generated rows to fit on.</param>
    /// <param name="unseenReal">Real rows to judge on.</param>
    /// <param name="unseenFake">Generated rows to judge on.</param>
    public double Auc(Tensor real, Tensor fake, Tensor unseenReal, Tensor unseenFake)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor coefficients = Fit(Features(real), Features(fake));
        return AreaUnderCurve.Of<float>(Scores(unseenReal, coefficients), Scores(unseenFake, coefficients)).Value;
    }

    /// <summary>Standard deviation of the area for two samples of one distribution (Mann and Whitney 1947).</summary>
    public static double Deviation(long first, long second) => Math.Sqrt((first + second + 1) / (12.0 * first * second));

    public void Dispose()
    {
        _fourier?.Dispose();
        _weight.Dispose();
        _bias.Dispose();
    }

    private Tensor Features(Tensor rows) => (_fourier?.Append(rows) ?? rows).mm(_weight).Increase(_bias).relu_();

    private float[] Scores(Tensor rows, Tensor coefficients) => Features(rows).mm(coefficients).cpu().data<float>().ToArray();

    // The direction that separates the means, whitened: Σ⁻¹ (mean of real − mean of fake), Σ of both about their own means.
    private static Tensor Fit(Tensor real, Tensor fake)
    {
        Tensor meanReal = real.mean([0L], keepdim: true), meanFake = fake.mean([0L], keepdim: true);
        Tensor centered = cat([real.sub(meanReal), fake.sub(meanFake)], 0);
        float[] products = centered.t().mm(centered).cpu().contiguous().data<float>().ToArray();
        float[] difference = meanReal.sub(meanFake).cpu().contiguous().data<float>().ToArray();

        double rows = centered.shape[0];
        Matrix<double> covariance = Matrix<double>.Build.Dense(FeatureCount, FeatureCount, (i, j) => (products[(i * FeatureCount) + j] / rows) + (i == j ? Ridge : 0));
        Vector<double> solution = covariance.Cholesky().Solve(Vector<double>.Build.Dense(FeatureCount, i => difference[i]));
        return Aligned.Copy([.. solution.Select(value => (float)value)], [FeatureCount, 1], real.device);
    }
}
