namespace Microsoft.ML.AutoML;

public static class AutoMLExperimentExtension
{
    /// <summary>Draws every trial at random. The package takes the context's seed where none is given.</summary>
    public static AutoMLExperiment SetRandomSearchTuner(this AutoMLExperiment experiment, int? seed = null) =>
        experiment.SetTuner(new RandomSearchTuner(experiment.Settings.SearchSpace, seed ?? experiment.Settings.Seed));
}
