using Microsoft.ML.AutoML;
using Microsoft.ML.SearchSpace;
using Microsoft.ML.SearchSpace.Option;
using Space = Microsoft.ML.SearchSpace.SearchSpace;

namespace Microsoft.ML.Wgan.ConformanceTests.AutoML;

/// <summary>Spaces, and what the random tuner draws from them: as recorded from the package's sources (standins/contract/PROVENANCE.md).</summary>
public sealed class SearchSpaceTests
{
    private const int Digits = 12;
    private const double Tolerance = 1e-9;

    [Fact]
    public void Features_are_in_the_order_of_names_and_start_at_the_defaults()
    {
        Space space = OfThree();

        Assert.Equal(3, space.FeatureSpaceDim);
        Assert.Equal([1 / 3.0, 0.25, 0.5], space.Default, new Near());
    }

    [Fact]
    public void A_sample_and_its_features_belong_together()
    {
        Parameter sample = OfThree().SampleFromFeatureSpace([0.7, 0.5, 0.25]);

        Assert.Equal(("c", 15.0, 0.1), (sample["a choice"].AsType<string>(), sample["linear"].AsType<double>(), Math.Round(sample["logarithmic"].AsType<double>(), Digits)));
        Assert.Equal([2 / 3.0, 0.5, 0.25], OfThree().MappingToFeatureSpace(sample), new Near());
    }

    [Fact]
    public void The_ends_of_the_features_are_the_ends_of_the_options()
    {
        Parameter low = OfThree().SampleFromFeatureSpace([0, 0, 0]), high = OfThree().SampleFromFeatureSpace([1, 1, 1]);

        Assert.Equal(("a", 10.0, 0.01), (low["a choice"].AsType<string>(), low["linear"].AsType<double>(), Math.Round(low["logarithmic"].AsType<double>(), Digits)));
        Assert.Equal(("c", 20.0, 100.0), (high["a choice"].AsType<string>(), high["linear"].AsType<double>(), Math.Round(high["logarithmic"].AsType<double>(), Digits)));
    }

    [Fact]
    public async Task The_random_tuner_draws_the_same_trials_from_the_same_seed()
    {
        var journal = new Journal(Journal.Loss(1), Journal.Loss(2));
        var drawn = new Drawn();

        await new AutoMLExperiment(new MLContext(1), new AutoMLExperiment.AutoMLExperimentSettings { SearchSpace = OfThree() })
            .SetTrialRunner(journal).SetMonitor(drawn).SetRandomSearchTuner(seed: 7).SetMaxModelToExplore(2).RunAsync();

        Assert.Equal(["b, 18.712556827, 4.403058858", "a, 13.664333324, 5.066146748"], drawn.Parameters);
    }

    private static Space OfThree() => new()
    {
        ["logarithmic"] = new UniformDoubleOption(0.01, 100, logBase: true, defaultValue: 1),
        ["a choice"] = new ChoiceOption(["a", "b", "c"], defaultChoice: "b"),
        ["linear"] = new UniformDoubleOption(10, 20, defaultValue: 12.5),
    };

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < Tolerance;

        public int GetHashCode(double obj) => 0;
    }

    private sealed class Drawn : IMonitor
    {
        public List<string> Parameters { get; } = [];

        public void ReportRunningTrial(TrialSettings settings) => Parameters.Add(FormattableString.Invariant(
            $"{settings.Parameter["a choice"].AsType<string>()}, {settings.Parameter["linear"].AsType<double>():F9}, {settings.Parameter["logarithmic"].AsType<double>():F9}"));

        public void ReportCompletedTrial(TrialResult result)
        {
        }

        public void ReportBestTrial(TrialResult result)
        {
        }

        public void ReportFailTrial(TrialSettings settings, Exception? exception = null)
        {
        }
    }
}
