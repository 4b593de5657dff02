using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Makes the critic that options and constraint ask for.</summary>
internal static class CriticFactory
{
    /// <param name="width">Width of an encoded row.</param>
    /// <param name="sizes">Width and number of its hidden layers, slope of its activation.</param>
    /// <param name="constraint">May ask for another activation.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where the critic lies.</param>
    /// <param name="numbers">How many of the row's first columns are numbers that the critic may look at closely; 0 for points.</param>
    public static MultilayerCritic Create(int width, NetworkOptions sizes, LipschitzConstraint constraint, ulong seed, Device device, int numbers = 0)
    {
        FourierFeatures? features = numbers > 0 && sizes.CriticFrequencies > 0 ? new FourierFeatures(numbers, sizes.CriticFrequencies, device) : null;
        Activation activation = constraint.CreateActivation() ?? new LeakyRelu(sizes.CriticNegativeSlope, device);
        return new MultilayerCritic(width, sizes.CriticWidth, seed, device, sizes.CriticLayers, activation, features);
    }
}
