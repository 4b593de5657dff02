using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Lipschitz;

public sealed class CombinedTests
{
    private const double RelativeTolerance = 1e-5;
    private static readonly float[] _uniforms = [0.1f, 0.5f, 0.9f, 0.2f, 0.4f, 0.6f, 0.8f, 1f, 0.3f, 0.25f, 0.5f, 0.75f];

    [Fact]
    public void By_default_it_is_DRAGAN_plus_the_one_sided_gradient_penalty_each_with_its_weight()
    {
        using var scope = NewDisposeScope();
        using var source = new HostRandom(8);
        CriticBatch batch = CriticBatch.Of(new QuadraticCritic(), source.Normal(3, 2).mul_(4), source.Normal(3, 2).mul_(4));
        var random = new ChosenRandom(_uniforms);

        float sum = new Combined(draganWeight: 2, gradientWeight: 5).Penalty(batch, random)!.item<float>();

        // DRAGAN draws first: α and u for three rows of two inputs, then the gradient penalty its three α.
        float dragan = new Dragan(2).Penalty(batch, new ChosenRandom(_uniforms[..9])).item<float>();
        float gradient = new GradientPenalty(5, PenaltySides.One).Penalty(batch, new ChosenRandom(_uniforms[9..])).item<float>();
        Assert.Equal(dragan + gradient, sum, sum * RelativeTolerance);
        Assert.Equal(0, random.Left);
        Assert.NotEqual(0, dragan);
        Assert.NotEqual(0, gradient);
    }

    [Fact]
    public void Defaults_are_two_weights_of_ten()
    {
        var constraint = new Combined(draganWeight: 10);

        Assert.Equal(2, constraint.Parts.Count);
        var dragan = Assert.IsType<Dragan>(constraint.Parts[0]);
        var gradient = Assert.IsType<GradientPenalty>(constraint.Parts[1]);
        Assert.Equal((10.0, PenaltySides.Two), (dragan.Weight, dragan.Sides));
        Assert.Equal((10.0, PenaltySides.One), (gradient.Weight, gradient.Sides));
    }

    [Fact]
    public void Any_parts_add_up_and_projections_add_nothing()
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new QuadraticCritic(), full(2, 2, 2f), full(2, 2, 3f));

        float sum = new Combined(new WeightClipping(), new R1(1), new SpectralNorm(), new R2(1)).Penalty(batch, ChosenRandom.None)!.item<float>();

        // ½ · 8 + ½ · 18
        Assert.Equal(13, sum, RelativeTolerance);
    }

    [Fact]
    public void Projections_alone_make_no_penalty()
    {
        using var scope = NewDisposeScope();
        CriticBatch batch = CriticBatch.Of(new QuadraticCritic(), ones(2, 2), ones(2, 2));

        Assert.Null(new Combined(new WeightClipping(), new SpectralNorm()).Penalty(batch, ChosenRandom.None));
    }

    [Fact]
    public void Projections_happen_in_order()
    {
        using var scope = NewDisposeScope();
        Tensor tighterLast = tensor([-9f, 0.25f, 9f]), tighterFirst = tensor([-9f, 0.25f, 9f]);
        var order = new List<string>();

        new Combined(new Noted("first", order), new WeightClipping(1), new Noted("second", order), new WeightClipping(0.5)).Project(new LinearCritic(tighterLast));
        new Combined(new WeightClipping(0.5), new WeightClipping(1)).Project(new LinearCritic(tighterFirst));

        Assert.Equal([-0.5f, 0.25f, 0.5f], tighterLast.data<float>().ToArray());
        Assert.Equal([-0.5f, 0.25f, 0.5f], tighterFirst.data<float>().ToArray());
        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public void The_activation_is_that_of_the_part_that_asks_for_one()
    {
        using Activation? sorting = new Combined(new GradientPenalty(), new GroupSort()).CreateActivation();

        Assert.IsType<PairSort>(sorting);
        Assert.Null(new Combined(new GradientPenalty(), new R1()).CreateActivation());
    }

    [Fact]
    public void No_part_or_a_null_part_is_refused()
    {
        Assert.Throws<ArgumentException>("parts", () => new Combined([]));
        Assert.Throws<ArgumentException>("parts", () => new Combined(new R1(), null!));
        Assert.Throws<ArgumentNullException>("parts", () => new Combined(null!));
    }

    [Fact]
    public void Each_weight_is_checked_by_its_own_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>("draganWeight", () => new Combined(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("gradientWeight", () => new Combined(1, double.NaN));
    }

    [Fact]
    public void Later_changes_of_the_callers_array_change_nothing()
    {
        LipschitzConstraint[] parts = [new R1(), new R2()];
        var constraint = new Combined(parts);

        parts[0] = new WeightClipping();

        Assert.IsType<R1>(constraint.Parts[0]);
    }

    [Fact]
    public void Reference_and_log_name_every_part_and_a_shared_reference_once()
    {
        var constraint = new Combined(new Prodgan(1), new ImprovedDragan(2), new R1(3));

        Assert.Equal(new Prodgan().Reference + "; " + new R1().Reference, constraint.Reference);
        Assert.Equal("two-sided PRODGAN penalty, weight 1 + two-sided improved DRAGAN penalty, weight 2 + R1 penalty, weight 3", constraint.ToString());
    }

    private sealed class Noted(string name, List<string> order) : LipschitzConstraint
    {
        public override string Reference => "none";

        public override void Project(CriticNetwork f) => order.Add(name);
    }
}
