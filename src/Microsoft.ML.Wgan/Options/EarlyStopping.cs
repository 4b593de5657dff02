namespace Microsoft.ML.Wgan;

/// <summary>
/// Ends the training by evidence: now and then a quick classifier tries to tell generated rows from real rows that were held out. The weights that it finds hardest to
/// tell are kept, and once it gets no worse at it, the rates fall quickly and training ends.
/// </summary>
/// <remarks>
/// The score is the area under the classifier's ROC curve on unseen rows: 0.5 if it cannot tell at all. Two samples of real rows score 0.5 give or take a deviation that depends on their
/// sizes alone; a change within it is no evidence. Tables below 2,000 rows are too small to hold rows out. With <see cref="ColumnOptions.Condition"/>
/// rows are judged as they are made while training, with values of real rows given and without.
/// </remarks>
public sealed record EarlyStopping
{
    internal const int LeastRows = 2_000;

    // Until then falling rates may still do what steady ones did not.
    internal const double EarliestShare = 0.5;

    /// <summary>Share of the rows that is held out of the training; 5,000 rows at most.</summary>
    /// <value>Default: 0.05. From 0.01 to 0.5.</value>
    public double HeldOutShare { get; init; } = 0.05;

    /// <summary>How many times over the planned steps the classifier is asked; each costs about as much as 30 critic steps.</summary>
    /// <value>Default: 20. From 2 to 1,000.</value>
    public int Evaluations { get; init; } = 20;

    /// <summary>After so many evaluations without a better score training ends, but not in its first half.</summary>
    /// <value>Default: 10. At least 1.</value>
    public int Patience { get; init; } = 10;

    internal void AddFaults(OptionFaults faults)
    {
        faults.Require(HeldOutShare is >= 0.01 and <= 0.5, "Training.EarlyStopping.HeldOutShare", HeldOutShare, "from 0.01 to 0.5");
        faults.RequireBetween("Training.EarlyStopping.Evaluations", Evaluations, 2, 1_000);
        faults.Require(Patience >= 1, "Training.EarlyStopping.Patience", Patience, "at least 1");
    }
}
