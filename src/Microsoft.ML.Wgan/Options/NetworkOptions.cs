namespace Microsoft.ML.Wgan;

/// <summary>Sizes of the generator and the critic.</summary>
public sealed record NetworkOptions
{
    /// <summary>Number of independent normal inputs of the generator.</summary>
    /// <value>Default: 128. From 1 to 65,536.</value>
    public int LatentWidth { get; init; } = 128;

    /// <summary>Units in each of the generator's two residual blocks.</summary>
    /// <value>Default: 256. From 1 to 65,536.</value>
    public int GeneratorWidth { get; init; } = 256;

    /// <summary>Units in each of the critic's two hidden layers.</summary>
    /// <value>Default: 256. From 1 to 65,536.</value>
    public int CriticWidth { get; init; } = 256;

    /// <summary>Hidden layers of the critic.</summary>
    /// <value>Default: 2. From 1 to 16.</value>
    public int CriticLayers { get; init; } = 2;

    /// <summary>Slope below zero of the leaky ReLUs between the critic's layers; a constraint may replace the activation (GroupSort).</summary>
    /// <value>Default: 0.2. From 0 (a ReLU) to 1.</value>
    public double CriticNegativeSlope { get; init; } = 0.2;

    /// <summary>What the critic sees of each number x of a table's row beside x itself: sin(2ᵏπx)/2ᵏ and cos(2ᵏπx)/2ᵏ for so many k from 0 up.</summary>
    /// <value>Default: 4. From 0 (the row alone) to 16. A constraint that bounds the layers' norms bounds the slope in row and features together.</value>
    public int CriticFrequencies { get; init; } = 4;

    internal void AddFaults(OptionFaults faults)
    {
        faults.RequireBetween("Networks.LatentWidth", LatentWidth, 1, 65_536);
        faults.RequireBetween("Networks.GeneratorWidth", GeneratorWidth, 1, 65_536);
        faults.RequireBetween("Networks.CriticWidth", CriticWidth, 1, 65_536);
        faults.RequireBetween("Networks.CriticLayers", CriticLayers, 1, 16);
        faults.RequireBetween("Networks.CriticNegativeSlope", CriticNegativeSlope, 0, 1);
        faults.RequireBetween("Networks.CriticFrequencies", CriticFrequencies, 0, 16);
    }
}
