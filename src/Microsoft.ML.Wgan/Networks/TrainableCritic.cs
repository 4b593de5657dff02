namespace Microsoft.ML.Wgan.Networks;

/// <summary>A critic as the game moves it.</summary>
internal abstract class TrainableCritic : CriticNetwork, IDisposable
{
    /// <summary>Weights and biases, flat.</summary>
    public abstract ParameterBlock Parameters { get; }

    /// <summary>Its weights as they are now, outside the tensor library; null for one that scores rows only while training.</summary>
    public virtual CriticWeights? ToHost() => null;

    public abstract void Dispose();
}
