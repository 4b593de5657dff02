using System.Runtime.InteropServices;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan;

/// <content>What reports say of the model.</content>
public sealed partial class WganTransformer
{
    /// <summary>All that the model keeps of its options, and the versions that it runs with here.</summary>
    internal ModelCard Card()
    {
        GeneratorShape shape = _model.Shape;
        var manifest = Manifest.OfThisLibrary();
        List<(string, string)> facts = [("Seed", Words.Number(_model.Seed)), ("Trained on", _model.Device)];
        if (History.Count > 0)
        {
            TrainingStep last = History[^1];
            facts.Add(("Generator steps", $"{Words.Count(last.Step)} of {Words.Count(last.TotalSteps)}, in {Words.Duration(last.Elapsed)}"));
        }

        facts.Add(("Latent", Words.Counted(shape.LatentWidth, "independent normal input")));
        facts.Add(shape.Image is null ? ("Generator", $"two residual blocks of {Words.Counted(shape.HiddenWidth, "unit")}") : ("Generator", "of pictures"));
        facts.Add(("Outputs", $"{Words.Counted(shape.NumberWidth, "number")}, {Words.Counted(shape.CategoryWidth, "level")}" + (shape.PixelWidth > 0 ? $", {Words.Counted(shape.PixelWidth, "pixel")}" : "")));
        facts.Add(("Critic", _model.Critic is null ? "not kept" : "kept, for scoring rows"));
        facts.Add(("Columns that rows may be asked by", _model.Conditions.Count == 0 ? "none" : string.Join(", ", _model.Conditions)));
        facts.Add(("Microsoft.ML.Wgan", $"{manifest.Library}, built against {(manifest.DependencySource == "packages" ? "the packages" : manifest.DependencySource)}"));
        facts.Add(("Microsoft.ML", manifest.MachineLearning));
        facts.Add(("TorchSharp", manifest.TorchSharp));
        facts.Add((".NET", RuntimeInformation.FrameworkDescription));
        return new ModelCard(facts, Columns, History);
    }
}
