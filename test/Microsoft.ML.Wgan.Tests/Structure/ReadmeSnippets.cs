using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Toys;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>The code of README.md, compiled. <see cref="ReadmeTests"/> holds the two together; nothing here is run.</summary>
internal static class ReadmeSnippets
{
    public static void FourLines()
    {
        // begin
        var ml = new MLContext(seed: 1);
        IDataView adult = ml.Data.LoadFromTextFile<Adult>("adult.csv", separatorChar: ',', hasHeader: true);

        using WganTransformer model = ml.Generative.Wgan().Fit(adult);   // every column, sensible defaults
        IDataView synthetic = model.Generate(100_000, seed: 7);          // lazy, the same schema as adult
        ml.Model.Save(model, adult.Schema, "adult.wgan.zip");            // an ordinary ML.NET model file
        // end
        _ = synthetic;
    }

    public static void Pipeline(MLContext ml, IDataView adult)
    {
        // begin
        // Keys in, keys out: key values travel with the model.
        var pipeline = ml.Transforms.Conversion.MapValueToKey("workclass")
            .Append(ml.Generative.Wgan("age", "workclass", "income"))
            .Append(ml.Transforms.Conversion.MapKeyToValue("workclass"));

        // Transform makes one synthetic row for each input row: generated columns hide the trained ones of the same name, others pass through.
        IDataView rows = pipeline.Fit(adult).Transform(adult);
        // end
        _ = rows;
    }

    public static WganOptions Options()
    {
        // begin
        var options = new WganOptions
        {
            Seed = 7,
            Columns = new() { Names = ["age", "zip"], Kinds = new Dictionary<string, ColumnKind> { ["zip"] = ColumnKind.Category } },
            Training = new() { GeneratorSteps = 4_000 },
            Lipschitz = new Slogan(weight: 10),
            Run = new() { Device = "cuda", MaxTime = TimeSpan.FromMinutes(5), Progress = new Progress<TrainingStep>(s => Console.WriteLine(s)) },
        };
        // end
        return options;
    }

    public static (double Distance, CriticDiagnosis Critic) Constraints()
    {
        // begin
        using var game = new ToyGame(ToyDistributions.SwissRoll, ToyPresets.Blog(new Slogan(weight: 10)));
        game.Play(generatorSteps: 500);
        double distance = ExactWasserstein.Between(game.Generate(2_000, seed: 1), ToyDistributions.SwissRoll.Sample(2_000, seed: 2));
        CriticDiagnosis critic = game.Diagnose();   // slopes, what penalty and critic term ask of the weights, value against the exact distance
        // end
        return (distance, critic);
    }

    private sealed class Adult;
}
