using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Experiments;
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

    public static (IDataView Rich, Adult Person) Conditions(MLContext ml, IDataView adult)
    {
        // begin
        var options = new WganOptions { Columns = new() { Condition = ["income", "sex", "age"] } };
        WganTransformer model = ml.Generative.Wgan(options).Fit(adult);
        IDataView rich = model.Generate(1_000, seed: 7, where: new Dictionary<string, object> { ["income"] = ">50K", ["age"] = 40 });

        // Transform reads the condition columns that its input has, row by row: one condition in, one synthetic row out.
        using var engine = ml.Model.CreatePredictionEngine<Wish, Adult>(model);
        Adult person = engine.Predict(new Wish { Income = ">50K" });
        // end
        return (rich, person);
    }

    public static IDataView[] Augmented(WganTransformer model, IDataView adult)
    {
        // begin
        IDataView balanced = model.Augment(adult, "income");             // adult, then synthetic rows until each income is as common as the commonest
        IDataView more = model.Augment(adult, count: 10_000, seed: 7);   // adult, then 10,000 synthetic rows
        IDataView scored = model.Score(adult);                           // adult and a column CriticScore: the lowest are the outliers
        // end
        return [balanced, more, scored];
    }

    public static void Trusted(MLContext ml, WganTransformer model, IDataView train, IDataView synthetic, IDataView test)
    {
        // begin
        GenerativeMetrics metrics = ml.Generative.Evaluate(train, synthetic, test, new EvaluationOptions { Target = "income" });
        Console.WriteLine($"{metrics.TreesAreaUnderRocCurve} {metrics.TrainedOnSynthetic} {metrics.NearCopyShare}");
        foreach (Finding finding in metrics.Findings)
        {
            Console.WriteLine(finding.Text);   // "Columns 'left' and 'right' go together differently: ..."
        }

        metrics.ToHtml("report.html", model);  // one file: verdict, every score, columns, pairs, distances, training curves, model card
        // end
    }

    public static (string Table, WganTransformer Best) Compared(MLContext ml, WganTrainer clip, WganTransformer model, IDataView view, IDataView train, IDataView test)
    {
        // begin
        using GenerativeComparison comparison = ml.Generative.Compare(train, test, ("clip", clip), ("slogan", model), ("my CSV from elsewhere", view));
        Console.WriteLine(comparison);         // the leaderboard

        var settings = new GenerativeExperimentSettings { MaxTrials = 12, MaxTime = TimeSpan.FromMinutes(15), CheckpointFile = "experiment.json" };
        using GenerativeExperimentResult result = ml.Generative.CreateExperiment(settings).Execute(train, test);
        WganTransformer best = result.BestRun!.Model!;
        // end
        return (comparison.ToString(), best);
    }

    public static IDataView PicturesOf(MLContext ml, IDataView files)
    {
        // begin
        var options = new WganOptions { Image = new() { Column = "Image" }, Columns = new() { Condition = ["Label"] } };
        var reading = ml.Transforms.LoadImages("Image", imageFolder: "photos", "Path")
            .Append(ml.Transforms.ResizeImages("Image", imageWidth: 32, imageHeight: 32));
        IDataView photos = reading.Fit(files).Transform(files);

        using WganTransformer model = ml.Generative.Wgan(options).Fit(photos);
        IDataView sneakers = model.Generate(100, where: new Dictionary<string, object> { ["Label"] = "Sneaker" });   // a column of MLImage, as it was learned
        model.SaveGrid("grid.png", rows: 8, columns: 8);
        model.SaveNearestNeighbours("neighbours.png", photos);                                                       // copies would show at a glance
        // end
        return sneakers;
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

    public static ColumnOptions RowConstraints()
    {
        // begin
        var options = new ColumnOptions
        {
            Constraints =
            [
                new AtMost("ordered", "delivered"),                   // numbers or times; chains may be stated
                new SumOf("total", "price", "tax"),
                new Within("discount", 0, 0.5),
                new Determines("zip", "city"),
                new OnlySeenTogether("brand", "model", "fuel"),
            ],
        };
        // end
        return options;
    }

    public static void Decisions(WganTransformer model)
    {
        // begin
        foreach (ColumnDecision column in model.Columns)
        {
            Console.WriteLine($"{column.Name}: {column.Kind}, {column.Encoding}. {column.Reason}");
        }

        // end
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

    internal sealed class Adult;

    private sealed class Wish
    {
        [ColumnName("income")]
        public string Income { get; set; } = "";
    }
}
