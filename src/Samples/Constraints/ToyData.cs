using Microsoft.ML.Wgan.Toys;

namespace WganSamples.Constraints;

/// <summary>Toy problems as a command line names them.</summary>
internal static class ToyData
{
    /// <exception cref="UserErrorException">There is none of this name.</exception>
    public static ToyDistribution Named(string name) =>
        ToyDistributions.All.FirstOrDefault(data => data.Name == name)
        ?? throw new UserErrorException($"There is no toy problem '{name}'; there are {string.Join(", ", ToyDistributions.All.Select(data => data.Name))}.");
}
