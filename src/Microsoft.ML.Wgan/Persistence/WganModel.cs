using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>All that a trained model is, outside any tensor library: what a model file holds.</summary>
/// <param name="Schema">The learned columns.</param>
/// <param name="Encoder">Their encoding, calibrated.</param>
/// <param name="Shape">The generator's sizes.</param>
/// <param name="Weights">The generator's weights.</param>
/// <param name="Seed">The seed it was trained with, and of the rows it makes unless told otherwise.</param>
/// <param name="Device">Where it was trained.</param>
/// <param name="Notes">What the user should know about the columns.</param>
/// <param name="History">How training went.</param>
/// <param name="Columns">What was decided about the columns.</param>
internal sealed record WganModel(
    SourceSchema Schema,
    TableEncoder Encoder,
    GeneratorShape Shape,
    IReadOnlyList<NamedWeights> Weights,
    int Seed,
    string Device,
    IReadOnlyList<string> Notes,
    IReadOnlyList<TrainingStep> History,
    IReadOnlyList<ColumnDecision> Columns)
{
    /// <summary>Names of the columns whose values rows may be asked for.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The critic; null where nothing was learned, and in files of format 1.</summary>
    public CriticWeights? Critic { get; init; }

    /// <summary>Where conditions stand in the generator's input.</summary>
    public ConditionLayout ConditionLayout() => new(Conditions.Select(name => Schema.FirstOf(Schema.IndexOf(name))), Encoder);
}
