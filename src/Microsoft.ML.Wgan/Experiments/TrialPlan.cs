namespace Microsoft.ML.Wgan.Experiments;

/// <summary>What a trial will do, before it has done it.</summary>
/// <param name="Trial">Its number.</param>
/// <param name="Point">Where in the search space it lies; null for base options that are no point of it.</param>
/// <param name="Options">The options.</param>
/// <param name="Settings">The point for people.</param>
/// <param name="Objective">What is made best.</param>
/// <param name="Gate">What a winner must keep within.</param>
internal sealed record TrialPlan(int Trial, SearchPoint? Point, WganOptions Options, IReadOnlyList<KeyValuePair<string, string>> Settings, ExperimentObjective Objective, PrivacyGate? Gate)
{
    /// <summary>What leaderboards call it.</summary>
    public string Name => Trial == 1 ? $"base options ({Options.Lipschitz})" : Options.Lipschitz?.ToString() ?? "";

    /// <exception cref="InvalidDataException">The point is not of the settings' space.</exception>
    public static TrialPlan Of(GenerativeExperimentSettings settings, int trial, SearchPoint? point)
    {
        GenerativeSearchSpace space = settings.SearchSpace;
        if (point is not null && !space.Holds(point))
        {
            throw new InvalidDataException($"Trial {trial} of the checkpoint file has values that the search space does not have.");
        }

        WganOptions options = trial == 1 || point is null ? settings.BaseOptions : space.Apply(settings.BaseOptions, point);
        return new TrialPlan(trial, point, options with { Seed = settings.TrainingSeed }, point is null ? [] : space.Describe(point), settings.Objective, settings.PrivacyGate);
    }
}
