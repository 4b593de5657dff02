namespace Microsoft.ML.Wgan.Reports;

/// <summary>What a report says of the model that made the rows.</summary>
/// <param name="Facts">Names and values: options, sizes, versions.</param>
/// <param name="Columns">What was decided about each column.</param>
/// <param name="History">How training went.</param>
internal sealed record ModelCard(
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<ColumnDecision> Columns,
    IReadOnlyList<TrainingStep> History);
