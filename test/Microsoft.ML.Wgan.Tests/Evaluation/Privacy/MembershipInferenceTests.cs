using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class MembershipInferenceTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Area_advantage_and_error_are_those_counted_by_hand()
    {
        // Distances to 0 in hundredths: training 1, 2, 5; held out 2, 6, 7.
        MembershipInference attack = MembershipInference.Of(Table(0, 0), Table(1, 2, 5), Table(2, 6, 7), seed: 1);

        // 1 beats three, 2 beats two and ties with one, 5 beats two; of the held-out rows 2 is beaten by one and a half, 6 and 7 by all three.
        Assert.Equal(7.5 / 9, attack.Auc, Rounding);
        Assert.Equal(2.0 / 3, attack.Advantage, Rounding);
        Assert.Equal(Math.Sqrt((Variance(3, 2.5, 2) / 9 / 3) + (Variance(1.5, 3, 3) / 9 / 3)), attack.StandardError, Rounding);
    }

    [Fact]
    public void Against_copies_the_attacker_wins()
    {
        ScoredTable training = Planted.People(800, 1);

        MembershipInference attack = MembershipInference.Of(training, training, Planted.People(800, 2), seed: 1);

        Assert.Equal(1, attack.Auc, 0.01);
        Assert.Equal(1, attack.Advantage, 0.01);
        Assert.Equal(800, attack.TrainingToSynthetic.Ascending.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.001)]
    public void A_leaked_part_of_the_training_rows_is_seen(double jitter)
    {
        // A quarter of the training rows, with small changes: they are told from held-out rows, the others are not.
        ScoredTable training = Planted.People(1000, 1);

        MembershipInference attack = MembershipInference.Of(Planted.People(1000, 3).With(training, 250, jitter), training, Planted.People(1000, 2), seed: 1);

        Assert.Equal(0.5 + (0.25 / 2), attack.Auc, 0.03);
        Assert.True(attack.Advantage > 0.2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_honest_second_sample_gives_nothing_away(ulong seed)
    {
        const int Rows = 1000;
        MembershipInference attack = MembershipInference.Of(Planted.People(2000, seed), Planted.People(2 * Rows, seed + 10), Planted.People(Rows, seed + 20), seed: 1);

        Assert.True(Math.Abs(attack.Auc - 0.5) < 3 * attack.StandardError, $"{attack.Auc}, standard error {attack.StandardError}");
        Assert.Equal(Math.Sqrt(1.0 / 6 / Rows), attack.StandardError, 0.001);

        // Chance exceeds 1.73 · √(2 / n) once in 400 times: exp(−2 · 1.73²).
        Assert.InRange(attack.Advantage, 0, 1.73 * Math.Sqrt(2.0 / Rows));
        Assert.Equal(Rows, attack.TrainingToSynthetic.Ascending.Count);
    }

    [Fact]
    public void A_side_of_one_row_has_no_error()
    {
        Assert.Throws<ArgumentException>(() => MembershipInference.Of(Table(1), Table(1), Table(1, 2), seed: 1));
        Assert.Throws<ArgumentException>(() => MembershipInference.Of(Table(1), Table(1, 2), Table(1), seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MembershipInference.Of(Table(1), Table(1, 2), Table(1, 2), seed: 1, threads: 0));
    }

    private static double Variance(params double[] values) => values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1);

    private static ScoredTable Table(params double[] values) => Scored.Table(Scored.Numbers("x", values));
}
