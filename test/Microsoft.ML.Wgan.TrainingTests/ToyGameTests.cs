using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Toys;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.TrainingTests;

public sealed class ToyGameTests
{
    private static readonly WganOptions _options = new()
    {
        Networks = new() { LatentWidth = 2, GeneratorWidth = 16, CriticWidth = 16 },
        Training = new() { GeneratorSteps = 100, BatchSize = 32, CriticStepsPerGeneratorStep = 2 },
        Seed = 3,
    };

    [Fact]
    [NoTensorLeaks]
    public void The_same_seed_gives_the_same_points_and_another_seed_others()
    {
        float[] points = Points(_options), same = Points(_options), other = Points(_options with { Seed = 4 });

        Assert.Equal(points, same);
        Assert.NotEqual(points, other);
    }

    [Fact]
    [NoTensorLeaks]
    public void Live_tensors_stay_level_over_steps_whatever_the_constraint()
    {
        LipschitzConstraint[] constraints =
        [
            new GradientPenalty(), new Dragan(), new ImprovedDragan(), new Prodgan(), new SemiImproved(line: QuotientLine.Split), new Slogan(), new AllPairs(withinBatches: true),
            new Combined(new R1(), new R2()), new WeightClipping(), new SpectralNorm(), new GroupSort(),
        ];
        Assert.All(constraints, constraint =>
        {
            using var game = new ToyGame(ToyDistributions.EightGaussians, _options with { Lipschitz = constraint });
            game.Play(1);
            long after = Tensor.TotalCount;

            game.Play(20);
            _ = game.Generate(10, seed: 1);
            _ = game.Diagnose();

            Assert.Equal(after, Tensor.TotalCount);
        });
    }

    [Fact]
    [NoTensorLeaks]
    public void Playing_in_pieces_is_playing_at_once_and_looking_at_points_changes_nothing()
    {
        using var whole = new ToyGame(ToyDistributions.SwissRoll, _options);
        using var pieces = new ToyGame(ToyDistributions.SwissRoll, _options);

        whole.Play(7);
        pieces.Play(3);
        _ = pieces.Generate(5, seed: 9);
        _ = pieces.Slopes(new PointCloud([0f, 0f], 2));
        pieces.Play(4);

        Assert.Equal(whole.Generate(20, 1).Values.ToArray(), pieces.Generate(20, 1).Values.ToArray());
        Assert.Equal((7, 14L), (pieces.Step, pieces.CriticSteps));
    }

    [Fact]
    public void Two_games_side_by_side_play_as_each_alone_and_leave_threads_and_the_global_seed_alone()
    {
        float[] first = Points(_options), second = Points(_options with { Seed = 4 });
        int threads = get_num_threads();
        random.manual_seed(9);
        float expected = rand(1).item<float>();
        random.manual_seed(9);

        float[][] together = new float[2][];
        Thread[] players = [.. new[] { _options, _options with { Seed = 4 } }.Select((options, i) => new Thread(() => together[i] = Points(options)))];
        Array.ForEach(players, player => player.Start());
        Array.ForEach(players, player => player.Join());

        Assert.Equal(first, together[0]);
        Assert.Equal(second, together[1]);
        Assert.Equal(expected, rand(1).item<float>());
        Assert.Equal(threads, get_num_threads());
    }

    [Fact]
    public void The_warm_up_plays_more_critic_steps()
    {
        WganOptions options = _options with { Training = _options.Training with { WarmUp = new() { CriticSteps = 7, GeneratorSteps = 1, Every = 3 } } };
        using var game = new ToyGame(ToyDistributions.EightGaussians, options);

        game.Play(5);

        // Generator steps 0 and 3 of 0 to 4.
        Assert.Equal(7 + 2 + 2 + 7 + 2, game.CriticSteps);
    }

    [Fact]
    public void Score_and_slopes_are_those_of_one_critic()
    {
        using var game = new ToyGame(ToyDistributions.EightGaussians, _options);
        game.Play(5);
        const float Step = 1e-2f;
        var around = new PointCloud([0.3f + Step, 0.4f, 0.3f - Step, 0.4f, 0.3f, 0.4f + Step, 0.3f, 0.4f - Step], 2);

        float[] scores = game.Score(around);
        float slope = Assert.Single(game.Slopes(new PointCloud([0.3f, 0.4f], 2)));

        // Piecewise linear: central differences are exact up to rounding, 1e-6 of 1e-2, unless a kink lies between, which seed 3 has none of.
        double dx = (scores[0] - scores[1]) / (2 * Step), dy = (scores[2] - scores[3]) / (2 * Step);
        Assert.Equal(Math.Sqrt((dx * dx) + (dy * dy)), slope, 1e-3 * slope);
    }

    [Fact]
    public void A_game_that_diverges_says_at_which_step()
    {
        using var game = new ToyGame(ToyDistributions.EightGaussians, _options with { Lipschitz = new NotANumber() });

        TrainingDivergedException fault = Assert.Throws<TrainingDivergedException>(() => game.Play(3));

        Assert.Contains("at generator step 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_game_stops()
    {
        using var cancellation = new CancellationTokenSource();
        using var game = new ToyGame(ToyDistributions.EightGaussians, _options with { Run = new() { Cancellation = cancellation.Token } });
        game.Play(2);

        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => game.Play(1));
        Assert.Equal(2, game.Step);
    }

    [Fact]
    [NoTensorLeaks]
    public void Faulty_arguments_are_refused()
    {
        using var game = new ToyGame(ToyDistributions.EightGaussians, _options);

        Assert.Throws<ArgumentNullException>("real", () => new ToyGame(null!, _options));
        Assert.Throws<ArgumentNullException>("options", () => new ToyGame(ToyDistributions.EightGaussians, null!));
        Assert.Throws<ArgumentException>(() => new ToyGame(ToyDistributions.EightGaussians, _options with { Networks = new() { CriticLayers = 0 } }));
        Assert.Throws<ArgumentOutOfRangeException>(() => game.Play(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => game.Generate(0, 1));
    }

    private static float[] Points(WganOptions options)
    {
        using var game = new ToyGame(ToyDistributions.EightGaussians, options);
        game.Play(10);
        return game.Generate(50, seed: 1).Values.ToArray();
    }

    private sealed class NotANumber : LipschitzConstraint
    {
        public override string Reference => "none";

        public override Tensor Penalty(CriticBatch batch, RandomSource random) => batch.ScoreX.mean() * float.NaN;
    }
}
