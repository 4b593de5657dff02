using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Makes the networks that the rows, the options and the constraint ask for.</summary>
internal static class NetworkFactory
{
    /// <summary>The generator's sizes.</summary>
    /// <param name="layout">What a row holds.</param>
    /// <param name="options">Widths, and the networks of pictures.</param>
    /// <param name="conditionWidth">Inputs that say what is given.</param>
    public static GeneratorShape ShapeOf(TableLayout layout, WganOptions options, int conditionWidth) =>
        new(options.Networks.LatentWidth, options.Networks.GeneratorWidth, layout.NumberWidth, layout.CategoryWidth, conditionWidth)
        {
            Image = layout.Image is null
                ? null
                : new ImagePlan(layout.Image, options.Image!.BaseChannels, options.Image.Architecture == ImageArchitecture.Residual),
        };

    /// <param name="shape">Its sizes.</param>
    /// <param name="head">Ends its outputs.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where it lies.</param>
    public static GeneratorNetwork CreateGenerator(GeneratorShape shape, OutputHead head, ulong seed, Device device) => shape.Image is null
        ? new ResidualGenerator(shape, head, seed, device)
        : new ConvolutionalGenerator(shape, head, seed, device);

    /// <summary>The critic of what a generator makes, with its condition beside it.</summary>
    /// <param name="shape">The generator's sizes.</param>
    /// <param name="options">Its sizes, and its constraint, which may ask for another activation.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where it lies.</param>
    public static TrainableCritic CreateCritic(GeneratorShape shape, WganOptions options, ulong seed, Device device)
    {
        int width = shape.OutputWidth + shape.ConditionWidth;
        return shape.Image is null
            ? CreateCritic(width, options.Networks, options.Lipschitz, seed, device, shape.NumberWidth)
            : new ConvolutionalCritic(shape.Image, shape.NumberWidth, width, shape.ConditionWidth, seed, ActivationOf(options.Networks, options.Lipschitz, device), device);
    }

    /// <param name="width">Width of an encoded row.</param>
    /// <param name="sizes">Width and number of its hidden layers, slope of its activation.</param>
    /// <param name="constraint">May ask for another activation.</param>
    /// <param name="seed">Seed of the initial weights.</param>
    /// <param name="device">Where the critic lies.</param>
    /// <param name="numbers">How many of the row's first columns are numbers that the critic may look at closely; 0 for points.</param>
    public static MultilayerCritic CreateCritic(int width, NetworkOptions sizes, LipschitzConstraint constraint, ulong seed, Device device, int numbers = 0)
    {
        FourierFeatures? features = numbers > 0 && sizes.CriticFrequencies > 0 ? new FourierFeatures(numbers, sizes.CriticFrequencies, device) : null;
        return new MultilayerCritic(width, sizes.CriticWidth, seed, device, sizes.CriticLayers, ActivationOf(sizes, constraint, device), features);
    }

    private static Activation ActivationOf(NetworkOptions sizes, LipschitzConstraint constraint, Device device) =>
        constraint.CreateActivation() ?? new LeakyRelu(sizes.CriticNegativeSlope, device);
}
