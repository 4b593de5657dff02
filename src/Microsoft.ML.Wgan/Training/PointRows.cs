using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Real rows that are points, as they are.</summary>
internal sealed class PointRows : IRealRows, IDisposable
{
    private readonly Tensor _points;

    public PointRows(PointCloud points, Device device) =>
        _points = Aligned.Copy(points.Values.ToArray(), [points.Count, points.Width], device).DetachFromDisposeScope();

    /// <inheritdoc/>
    public Tensor Draw(long count, RandomSource random) => _points.index_select(0, random.RowNumbers(count, _points.shape[0]));

    public void Dispose() => _points.Dispose();
}
