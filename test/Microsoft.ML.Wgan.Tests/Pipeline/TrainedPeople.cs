namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>One model, trained once for all tests that only use it.</summary>
public sealed class TrainedPeople : IDisposable
{
    public MLContext ML { get; } = new(seed: 1);

    public IDataView Data { get; }

    public WganTransformer Model { get; }

    public TrainedPeople()
    {
        Data = People.View(ML);
        Model = ML.Generative.Wgan(People.Quick()).Fit(Data);
    }

    public void Dispose() => Model.Dispose();
}
