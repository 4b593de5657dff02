namespace Microsoft.ML.AutoML;

/// <summary>What came of a trial. The least loss wins; the metric is for people.</summary>
public class TrialResult
{
    public TrialSettings TrialSettings { get; set; }

    public ITransformer Model { get; set; }

    public double Loss { get; set; }

    public double Metric { get; set; }

    public double DurationInMilliseconds { get; set; }
}
