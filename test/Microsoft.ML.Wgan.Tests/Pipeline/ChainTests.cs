using Microsoft.ML.Data;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>The trainer among ML.NET's own estimators.</summary>
public sealed class ChainTests
{
    private readonly MLContext _ml = new(seed: 1);

    [Fact]
    public void After_keys_and_before_values_in_one_chain()
    {
        var chain = _ml.Transforms.Conversion.MapValueToKey("Job")
            .Append(_ml.Generative.Wgan(Quick()))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Job"));

        using var model = chain.Fit(View(_ml));
        Person[] rows = ToRows(_ml, model.Transform(View(_ml, 300)));

        Assert.Equal(300, rows.Length);
        Assert.Equal(["clerk", "cook", "judge"], rows.Select(row => row.Job).Distinct().Order());
    }

    [Fact]
    public void In_training_scope_the_model_for_scoring_is_without_it()
    {
        var chain = new EstimatorChain<ITransformer>()
            .Append(_ml.Generative.Wgan(Quick()), TransformerScope.Training)
            .Append(_ml.Transforms.CopyColumns("Copy", "Age"));

        using var model = chain.Fit(View(_ml));

        Assert.IsType<WganTransformer>(model.First());
        Assert.IsNotType<WganTransformer>(Assert.Single(model.GetModelFor(TransformerScope.Scoring)));
        Assert.Equal(Rows().Select(row => row.Age), model.Transform(View(_ml)).GetColumn<float>("Copy"));
    }

    [Fact]
    public void On_one_half_of_a_split()
    {
        DataOperationsCatalog.TrainTestData split = _ml.Data.TrainTestSplit(View(_ml), testFraction: 0.5);

        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(split.TrainSet);

        Assert.Equal(30, ToRows(_ml, model.Generate(30)).Length);
        DataOperationsCatalog.TrainTestData again = _ml.Data.TrainTestSplit(model.Generate(100), testFraction: 0.2);
        Assert.Equal(100, ToRows(_ml, again.TrainSet).Length + ToRows(_ml, again.TestSet).Length);
    }

    [Fact]
    public void A_trainer_learns_from_generated_rows()
    {
        using WganTransformer model = _ml.Generative.Wgan(Quick()).Fit(View(_ml));
        var classifier = _ml.Transforms.Conversion.ConvertType("Children", outputKind: DataKind.Single)
            .Append(_ml.Transforms.Concatenate("Features", "Age", "Children"))
            .Append(_ml.Transforms.NormalizeMinMax("Features"))
            .Append(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Married"));

        var learned = classifier.Fit(model.Generate(400));
        float[] probabilities = [.. learned.Transform(View(_ml)).GetColumn<float>("Probability")];

        Assert.Equal(200, probabilities.Length);
        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
    }

    [Fact]
    public void A_prediction_engine_over_a_chain()
    {
        var chain = _ml.Transforms.Conversion.MapValueToKey("Job")
            .Append(_ml.Generative.Wgan(Quick()))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Job"));
        var model = chain.Fit(View(_ml));
        Person[] expected = ToRows(_ml, model.Transform(View(_ml, 3)));

        using PredictionEngine<Person, Person> engine = _ml.Model.CreatePredictionEngine<Person, Person>(model);

        Assert.Equivalent(expected, Enumerable.Range(0, 3).Select(_ => engine.Predict(new Person { Job = "cook" })).ToArray(), strict: true);
    }

    [Fact]
    public void Vectors_keep_their_slot_names_through_a_chain()
    {
        var chain = _ml.Transforms.Concatenate("Size", "Age", "Age")
            .Append(_ml.Generative.Wgan(Quick() with { Columns = new() { Names = ["Size"] } }));

        using var model = chain.Fit(View(_ml));
        IDataView output = model.Transform(View(_ml, 5));

        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, 2), output.Schema["Size"].Type);
        VBuffer<ReadOnlyMemory<char>> names = default;
        output.Schema["Size"].GetSlotNames(ref names);
        Assert.Equal(2, names.Length);
        Assert.Equal(5, output.GetColumn<float[]>("Size").Count(size => size.Length == 2));
    }
}
