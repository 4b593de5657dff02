using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Toys;

namespace WganSamples.Constraints;

/// <summary>Settings of a toy game as a command line names them.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Create">The options for a constraint.</param>
internal sealed record ToyPreset(string Name, Func<LipschitzConstraint, WganOptions> Create)
{
    public static IReadOnlyList<ToyPreset> All { get; } =
    [
        new("small", constraint => ToyPresets.Small(constraint)),
        new("blog", constraint => ToyPresets.Blog(constraint)),
        new("algorithm1", constraint => ToyPresets.Algorithm1 with { Lipschitz = constraint }),
        new("improved", constraint => ToyPresets.Improved(constraint)),
        new("best", constraint => ToyPresets.Best(constraint)),
    ];

    /// <exception cref="UserErrorException">There is none of this name.</exception>
    public static ToyPreset Named(string name) =>
        All.FirstOrDefault(preset => preset.Name == name)
        ?? throw new UserErrorException($"There is no preset '{name}'; there are {string.Join(", ", All.Select(preset => preset.Name))}.");
}
