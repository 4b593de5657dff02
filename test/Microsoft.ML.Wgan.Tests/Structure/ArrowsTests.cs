using Microsoft.ML.Wgan.TestSupport;
using Microsoft.ML.Wgan.TestSupport.Il;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>The way of the data has one direction: who sees whom, read from the compiled library.</summary>
public sealed class ArrowsTests
{
    private const string Library = "Microsoft.ML.Wgan";

    [Fact]
    public void Every_namespace_of_the_library_is_a_stage()
    {
        IEnumerable<string> unknown = OwnUses().Where(use => Stage.All.All(stage => stage.Name != use.From)).Select(use => $"{use.Owner}: no arrows are drawn for {use.From}");

        Faults.None("A new folder needs its arrows in Stage.All and in the docs", unknown);
    }

    [Fact]
    public void A_stage_sees_only_the_stages_that_its_arrows_point_to()
    {
        IEnumerable<string> breaches =
            from use in OwnUses()
            let stage = Stage.All.FirstOrDefault(stage => stage.Name == use.From)
            where stage is not null && !stage.MaySee(use.To, use.Used)
            select $"{use.From} -> {use.To}: {use.Owner} uses {use.Used}";

        Faults.None("A breach of the arrows", breaches);
    }

    [Fact]
    public void Data_views_are_seen_only_at_the_border()
        => Faults.None("This stage does not see ML.NET", ForeignUses(ExternalAssemblies.IsMachineLearning, stage => stage.SeesDataViews));

    [Fact]
    public void Tensors_are_seen_only_where_they_are_computed_with()
        => Faults.None("This stage does not see TorchSharp", ForeignUses(ExternalAssemblies.IsTorch, stage => stage.SeesTensors));

    private static IEnumerable<(string From, string To, string Owner, string Used)> OwnUses()
        => from use in Uses()
           where use.Assembly == Library
           let @from = Stage.Of(use.Owner)
           let to = Stage.Of(use.Used)
           where @from is not null && to is not null
           select (@from, to, use.Owner, use.Used);

    private static IEnumerable<string> ForeignUses(Func<string, bool> isForeign, Func<Stage, bool> maySee)
        => from use in Uses()
           where isForeign(use.Assembly)
           let stage = Stage.All.FirstOrDefault(stage => stage.Name == Stage.Of(use.Owner))
           where stage is not null && !maySee(stage)
           select $"{stage.Name}: {use.Owner} uses {use.Used}";

    private static HashSet<TypeUse> Uses()
    {
        using CompiledFile file = CompiledFile.NextToTests(Library);
        return UseCollector.In(file).Types;
    }
}
