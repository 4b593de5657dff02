using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.TrainingTests;

public sealed class DivergenceTests
{
    // 4 critic steps a generator step: after 200 penalties the 201st falls into generator step 51.
    private const int SoundCalls = 200;
    private static readonly EncodedTable _rows = ToyTable.Encode(ToyTable.Make(2_000, seed: 1));

    [Fact]
    public void A_run_that_may_not_go_back_throws_with_step_losses_and_reports()
    {
        WganOptions options = Options(new Breaks(SoundCalls, int.MaxValue, float.NaN), reportEvery: 10, mostRollbacks: 0);

        TrainingDivergedException fault = Assert.Throws<TrainingDivergedException>(() => ToyTable.Train(_rows, options));

        Assert.Contains("at generator step 60 of 400", fault.Message, StringComparison.Ordinal);
        Assert.Contains("at step 50", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Training.LearningRate", fault.Message, StringComparison.Ordinal);
        Assert.Equal([10, 20, 30, 40, 50], fault.History.Select(report => report.Step));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e9f)]
    public void However_seldom_reports_are_it_is_noticed_within_50_steps(float penalty)
    {
        WganOptions options = Options(new Breaks(SoundCalls, int.MaxValue, penalty), reportEvery: 400, mostRollbacks: 0);

        TrainingDivergedException fault = Assert.Throws<TrainingDivergedException>(() => ToyTable.Train(_rows, options));

        Assert.Contains("at generator step 100 of 400", fault.Message, StringComparison.Ordinal);
        Assert.Contains("no sound losses were reported before", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_breaks_once_goes_back_at_half_the_rate_and_ends_well()
    {
        var log = new List<string>();
        WganOptions options = Options(new Breaks(4 * 300, 8, float.NaN), reportEvery: 10, mostRollbacks: 3);
        var trainer = new AdversarialTrainer(_rows, options, CPU, seed: 1) { Log = log.Add };

        using TrainedGenerator generator = trainer.Train();

        string line = Assert.Single(log);
        Assert.StartsWith("Training diverged at generator step 310", line, StringComparison.Ordinal);
        Assert.EndsWith("going on from step 200 at 0.5 of the rate.", line, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, 40).Select(i => 10 * i), trainer.History.Select(report => report.Step));
        Assert.All(generator.Weights(), weights => Assert.All(weights.Values, value => Assert.True(float.IsFinite(value))));
    }

    [Fact]
    public void A_run_that_breaks_again_and_again_gives_up_and_says_how_often_it_went_back()
    {
        var log = new List<string>();
        WganOptions options = Options(new Breaks(SoundCalls, int.MaxValue, float.NaN), reportEvery: 10, mostRollbacks: 2);
        var trainer = new AdversarialTrainer(_rows, options, CPU, seed: 1) { Log = log.Add };

        TrainingDivergedException fault = Assert.Throws<TrainingDivergedException>(() => trainer.Train().Dispose());

        Assert.Contains("gone back 2 time(s)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, log.Count);
        Assert.EndsWith("at 0.25 of the rate.", log[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_is_far_too_high_is_lowered_until_it_works_or_refused()
    {
        var log = new List<string>();
        WganOptions options = ToyTable.Options(300) with { Training = new() { GeneratorSteps = 300, BatchSize = 64, LearningRate = 1, EarlyStopping = null, MostRollbacks = 20 } };
        var trainer = new AdversarialTrainer(_rows, options, CPU, seed: 1) { Log = log.Add };

        using TrainedGenerator generator = trainer.Train();

        Assert.All(trainer.History, report => Assert.True(Math.Abs(report.CriticLoss) < Soundness.LargestLoss, $"{report}"));
    }

    [Fact]
    public void A_lack_of_memory_names_the_batch_and_what_to_lower()
    {
        WganOptions options = ToyTable.Options(5) with { Lipschitz = new AsksForTooMuch() };

        string message = Assert.Throws<InsufficientMemoryException>(() => ToyTable.Train(_rows, options)).Message;

        Assert.Contains("ran out of memory on cpu with batches of 64 rows", message, StringComparison.Ordinal);
        Assert.Contains("Training.BatchSize", message, StringComparison.Ordinal);
        Assert.Contains("Networks.GeneratorWidth (32)", message, StringComparison.Ordinal);
    }

    private static WganOptions Options(LipschitzConstraint constraint, int reportEvery, int mostRollbacks) => ToyTable.Options(400) with
    {
        Lipschitz = constraint,
        Run = new() { Threads = 1, ReportEvery = reportEvery },
        Training = new() { GeneratorSteps = 400, BatchSize = 64, EarlyStopping = null, MostRollbacks = mostRollbacks },
    };

    /// <summary>A penalty that is sound for so many critic steps, then broken for so many, then sound again.</summary>
    private sealed class Breaks(int sound, int broken, float penalty) : LipschitzConstraint
    {
        private int _calls;

        public override string Reference => "none";

        public override Tensor Penalty(CriticBatch batch, RandomSource random)
        {
            _calls++;
            bool isBroken = _calls > sound && _calls <= (long)sound + broken;

            // What is no number spoils the gradient too, and with it the weights.
            return (batch.ScoreX.mean() * (isBroken && !float.IsFinite(penalty) ? penalty : 0f)) + (isBroken ? penalty : 0f);
        }
    }

    /// <summary>A petabyte, which no machine has.</summary>
    private sealed class AsksForTooMuch : LipschitzConstraint
    {
        public override string Reference => "none";

        public override Tensor Penalty(CriticBatch batch, RandomSource random) => zeros(1L << 48).sum();
    }
}
