namespace Microsoft.ML.Wgan.TrainingTests;

/// <summary>Reports on the training thread.</summary>
internal sealed class Reporter(Action<TrainingStep> report) : IProgress<TrainingStep>
{
    public void Report(TrainingStep value) => report(value);
}
