namespace Microsoft.ML.Wgan.Training;

/// <summary>A finished generator's layers, wherever they run.</summary>
internal interface IFrozenGenerator : IDisposable
{
    /// <inheritdoc cref="TrainedGenerator.Run"/>
    void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null);
}
