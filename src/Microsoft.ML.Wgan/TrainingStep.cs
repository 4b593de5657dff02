namespace Microsoft.ML.Wgan;

/// <summary>What training looked like at one generator step.</summary>
/// <param name="Step">The generator step, from 1.</param>
/// <param name="TotalSteps">The number of generator steps planned.</param>
/// <param name="CriticLoss">E[f(fake)] − E[f(real)] + penalty, of the last critic step.</param>
/// <param name="GeneratorLoss">−E[f(fake)], of this generator step.</param>
/// <param name="WassersteinEstimate">E[f(real)] − E[f(fake)], of the last critic step: an estimate up to the critic's Lipschitz constant, in units of encoded distance.</param>
/// <param name="Slope">The critic's mean gradient norm at random points between real and fake rows; near 1 when the constraint holds.</param>
/// <param name="Elapsed">Time since training began.</param>
public sealed record TrainingStep(
    int Step,
    int TotalSteps,
    double CriticLoss,
    double GeneratorLoss,
    double WassersteinEstimate,
    double Slope,
    TimeSpan Elapsed)
{
    /// <summary>How well a quick classifier last told generated rows from held-out real ones (<see cref="EarlyStopping"/>): 0.5 if not at all; null where none was asked yet.</summary>
    public double? HeldOutScore { get; init; }

    /// <summary>A close look at the critic, every <see cref="RunOptions.DiagnoseEvery"/> steps; not kept in model files.</summary>
    public CriticDiagnosis? Diagnosis { get; init; }
}
