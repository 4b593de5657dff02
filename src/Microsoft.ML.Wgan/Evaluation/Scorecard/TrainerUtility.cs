namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>How a model does on real rows that was trained on synthetic ones, beside one that was trained on real ones.</summary>
/// <param name="Trainer">Name of the trainer.</param>
/// <param name="Metric">What is measured: area under the ROC curve, macro F1 or R².</param>
/// <param name="TrainedOnSynthetic">The metric of the model that learned the synthetic rows.</param>
/// <param name="TrainedOnReal">The metric of the model that learned the real rows.</param>
public sealed record TrainerUtility(string Trainer, string Metric, double TrainedOnSynthetic, double TrainedOnReal)
{
    /// <summary>The metric of a model that learned the real rows with each column shuffled by itself; null where it was not measured.</summary>
    public double? TrainedOnIndependentColumns { get; init; }

    /// <summary>Standard error of <see cref="TrainedOnSynthetic"/> over other held-out rows.</summary>
    public double? StandardError { get; init; }

    /// <summary>Cosine of the two models' permutation importances of the columns; null where there is none.</summary>
    public double? ImportanceAgreement { get; init; }
}
