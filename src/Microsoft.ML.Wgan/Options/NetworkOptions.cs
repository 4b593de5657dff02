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

    internal void AddFaults(OptionFaults faults)
    {
        faults.RequireBetween("Networks.LatentWidth", LatentWidth, 1, 65_536);
        faults.RequireBetween("Networks.GeneratorWidth", GeneratorWidth, 1, 65_536);
        faults.RequireBetween("Networks.CriticWidth", CriticWidth, 1, 65_536);
    }
}
