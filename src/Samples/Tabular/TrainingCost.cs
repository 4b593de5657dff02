namespace WganSamples.Tabular;

/// <summary>What a training took.</summary>
/// <param name="Seconds">From reading the rows to the finished model, by the clock.</param>
/// <param name="ProcessorSeconds">The same, of all processors together: comparable on a busy machine.</param>
/// <param name="GeneratorSteps">Steps of the generator.</param>
internal sealed record TrainingCost(double Seconds, double ProcessorSeconds, int GeneratorSteps);
