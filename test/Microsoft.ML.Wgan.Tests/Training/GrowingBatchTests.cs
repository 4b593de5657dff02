using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Optimizers;
using Microsoft.ML.Wgan.Toys;
using Microsoft.ML.Wgan.Training;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Training;

public sealed class GrowingBatchTests
{
    private const int Inputs = 2;
    private const int Steps = 10;
    private const double Tolerance = 1e-5;

    [Fact]
    public void The_estimate_is_a_mean_over_batches_of_whatever_size()
    {
        using var scope = NewDisposeScope();
        using var random = new HostRandom(3);
        using MultilayerCritic critic = NetworkFactory.CreateCritic(Inputs, new NetworkOptions { CriticWidth = 8 }, new WeightClipping(), seed: 4, CPU);
        using var player = new CriticPlayer(critic, new WeightClipping(), new Adam(), random);

        foreach (int batch in (int[])[4, 4, 32, 8])
        {
            Tensor x = random.Normal(batch, Inputs).add_(1), y = random.Normal(batch, Inputs);
            double expected = (critic.Score(x).mean() - critic.Score(y).mean()).item<float>();

            Assert.Equal(expected, player.Step(x, y, rate: 0.01).WassersteinEstimate.item<float>(), Tolerance);
        }
    }

    [Fact]
    public void A_game_plays_its_first_half_with_the_first_batch_size_and_the_second_with_the_full_one()
    {
        using ToyGame growing = Play(firstBatch: 16, batch: 32), small = Play(firstBatch: 16, batch: 16), full = Play(firstBatch: 32, batch: 32);

        Assert.Equal(Points(small), Points(growing));
        Assert.NotEqual(Points(full), Points(growing));

        growing.Play(Steps / 2);
        small.Play(Steps / 2);

        Assert.NotEqual(Points(small), Points(growing));
    }

    private static ToyGame Play(int firstBatch, int batch)
    {
        var options = new WganOptions { Seed = 5, Training = new() { GeneratorSteps = Steps, FirstBatchSize = firstBatch, BatchSize = batch, CriticStepsPerGeneratorStep = 1 } };
        var game = new ToyGame(new SwissRoll(), options);
        game.Play(Steps / 2);
        return game;
    }

    private static float[] Points(ToyGame game) => game.Generate(4, seed: 1).Values.ToArray();
}
