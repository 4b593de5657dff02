namespace Microsoft.ML.Wgan;

/// <summary>What synthetic rows are scored for, and how closely.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Column that models are to predict from the others: text, keys or Booleans are classified, numbers regressed.</summary>
    /// <value>Default: <see langword="null"/>, utility is not scored.</value>
    public string? Target { get; init; }

    /// <summary>Trainers by name whose models are trained on synthetic and on real rows and tested on held-out ones: anything that ends in columns <c>Score</c> or <c>PredictedLabel</c>.</summary>
    /// <value>Default: <see langword="null"/>, boosted trees of this library alone.</value>
    public IReadOnlyDictionary<string, IEstimator<ITransformer>>? Trainers { get; init; }

    /// <summary>What numeric columns are scored as, by name: <see cref="ColumnKind.Category"/> for codes, <see cref="ColumnKind.Ignore"/> to leave a column out.</summary>
    /// <value>Default: <see langword="null"/>, numbers and times are numbers, the rest levels.</value>
    public IReadOnlyDictionary<string, ColumnKind>? Kinds { get; init; }

    /// <summary>Samples of rows, with replacement, behind the intervals.</summary>
    /// <value>Default: 30. From 2 to 10,000; 0: no intervals.</value>
    public int BootstrapSamples { get; init; } = 30;

    /// <summary>Rows of a table at most, drawn at random, where time grows faster than the rows.</summary>
    /// <value>Default: 30,000. At least 100.</value>
    public int MaximumRows { get; init; } = 30_000;

    /// <summary>Seed of every draw.</summary>
    /// <value>Default: 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Ends the scoring.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether rows of known quality are measured as well. An experiment compares trials with each other: there a quarter of the work is enough.</summary>
    internal bool WithYardsticks { get; init; } = true;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">At least one is invalid; the message has a line for each.</exception>
    public void Validate()
    {
        var faults = new OptionFaults(nameof(EvaluationOptions));
        faults.Require(Target is not "", nameof(Target), Target, "null or the name of a column");
        faults.Require(BootstrapSamples is 0 or (>= 2 and <= 10_000), nameof(BootstrapSamples), BootstrapSamples, "0 or from 2 to 10000");
        faults.RequireBetween(nameof(MaximumRows), MaximumRows, 100, int.MaxValue);
        faults.Require(Target is not null || Trainers is null or { Count: 0 }, nameof(Trainers), "trainers", "none without a Target");
        faults.ThrowIfAny();
    }
}
