using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

/// <summary>A critic after real steps between two Gaussians, N((1, 0), 1) against N(0, 1): their Wasserstein-1 distance is 1 exactly, by translation.</summary>
internal sealed class TrainedCritic : IDisposable
{
    public const double ExactDistance = 1;
    private const int Inputs = 2;
    private const int Batch = 64;
    private readonly HostRandom _random = new(11);
    private readonly CriticPlayer _player;

    public TrainedCritic(LipschitzConstraint constraint, int units, int steps, double rate = 7e-4, Optimizer? optimizer = null, Action<MultilayerCritic>? afterEachStep = null)
    {
        Network = NetworkFactory.CreateCritic(Inputs, new NetworkOptions { CriticWidth = units }, constraint, seed: 4, CPU);
        _player = new CriticPlayer(Network, constraint, optimizer ?? new Adam(), _random);
        for (int i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            _player.Step(Real(Batch), Synthetic(Batch), rate);
            afterEachStep?.Invoke(Network);
        }
    }

    public MultilayerCritic Network { get; }

    public Tensor Real(int count) => Synthetic(count).add_(tensor([1f, 0f]));

    public Tensor Synthetic(int count) => _random.Normal(count, Inputs);

    /// <summary>The layers' matrices in plain C#.</summary>
    public IEnumerable<double[,]> Matrices() => Network.Layers.Select(layer => Matrix(layer.Weight));

    public void Dispose()
    {
        Network.Dispose();
        _player.Dispose();
        _random.Dispose();
    }

    private static double[,] Matrix(Tensor weight)
    {
        float[] values = weight.detach().contiguous().data<float>().ToArray();
        int columns = (int)weight.shape[1];
        var matrix = new double[weight.shape[0], columns];
        for (int i = 0; i < values.Length; i++)
        {
            matrix[i / columns, i % columns] = values[i];
        }

        return matrix;
    }
}
