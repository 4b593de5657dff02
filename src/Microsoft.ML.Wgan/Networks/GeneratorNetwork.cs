using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>The generator g while it trains: all that the game knows of it.</summary>
internal abstract class GeneratorNetwork : IDisposable
{
    private protected GeneratorNetwork(ParameterBlock parameters, int latentWidth)
    {
        Parameters = parameters;
        LatentWidth = latentWidth;
    }

    /// <summary>Every weight, flat.</summary>
    public ParameterBlock Parameters { get; }

    /// <summary>Independent standard normal inputs.</summary>
    public int LatentWidth { get; }

    /// <summary>Makes fake rows.</summary>
    /// <param name="latent">z, [batch, latent width], standard normal.</param>
    /// <returns>g(z), [batch, width].</returns>
    public abstract Tensor Generate(Tensor latent);

    public virtual void Dispose()
    {
        Parameters.Dispose();
        GC.SuppressFinalize(this);
    }
}
