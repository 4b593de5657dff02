namespace Microsoft.ML.Wgan;

/// <summary>More critic steps at the first generator steps, and now and then later, as the WGAN authors' code has it.</summary>
/// <remarks>
/// Generator step t, from 0, has <see cref="CriticSteps"/> critic steps while t is below <see cref="GeneratorSteps"/> and wherever
/// <see cref="Every"/> divides t.
/// Source: the code published with Arjovsky et al. 2017: 100 critic steps for the first 25 generator steps and at every 500th.
/// </remarks>
public sealed record CriticWarmUp
{
    /// <summary>Critic steps before such a generator step.</summary>
    /// <value>Default: 100. From 1 to 100,000.</value>
    public int CriticSteps { get; init; } = 100;

    /// <summary>How many generator steps at the start have that many.</summary>
    /// <value>Default: 25. From 0 to 1,000,000.</value>
    public int GeneratorSteps { get; init; } = 25;

    /// <summary>Every how many generator steps later on there is one that has.</summary>
    /// <value>Default: 500. 0: none; otherwise at least 1.</value>
    public int Every { get; init; } = 500;

    internal void AddFaults(OptionFaults faults)
    {
        faults.RequireBetween("Training.WarmUp.CriticSteps", CriticSteps, 1, 100_000);
        faults.RequireBetween("Training.WarmUp.GeneratorSteps", GeneratorSteps, 0, 1_000_000);
        faults.Require(Every >= 0, "Training.WarmUp.Every", Every, "0 or at least 1");
    }

    /// <summary>Critic steps before a generator step.</summary>
    /// <param name="generatorStep">Its number, from 0.</param>
    /// <param name="usual">Critic steps before other generator steps.</param>
    internal int StepsBefore(int generatorStep, int usual) =>
        generatorStep < GeneratorSteps || (Every > 0 && generatorStep % Every == 0) ? CriticSteps : usual;
}
