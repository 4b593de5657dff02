using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Toys;

/// <summary>Reads a critic at points.</summary>
internal static class CriticAt
{
    public static float[] Scores(CriticNetwork critic, PointCloud points) => Read(critic, points, critic.Score);

    public static float[] Slopes(CriticNetwork critic, PointCloud points) => Read(critic, points, z => Slope.At(critic, z));

    private static float[] Read(CriticNetwork critic, PointCloud points, Func<Tensor, Tensor> function)
    {
        ArgumentNullException.ThrowIfNull(points);
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor z = Aligned.Copy(points.Values.ToArray(), [points.Count, points.Width], critic.Values.device);
        return function(z).cpu().data<float>().ToArray();
    }
}
