using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(typeof(ITransformer), typeof(BinaryPredictionModel), null, typeof(SignatureLoadModel), "", BinaryPredictionModel.LoaderSignature)]

namespace Microsoft.ML.Data;

/// <summary>Adds a predicted class, a score and, with a calibrated model, a probability.</summary>
public sealed class BinaryPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>
    where TModel : class
{
    internal BinaryPredictionTransformer(IHost host, TModel model, string featureColumn, DataViewType featureType)
        : base(host, model, featureColumn, featureType)
    {
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema, DataViewSchema.Column features)
    {
        return new BinaryScoreMapper(schema, features, (IPredictorProducing<float>)Model);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(BinaryPredictionModel.Version);
        ctx.SaveNonEmptyString(FeatureColumnName);
        ctx.Writer.Write(FeatureColumnType.GetVectorSize());
        ctx.SaveModel(Model, "Model");
    }
}

/// <summary>Reads a transformer back. Its model's type is then known to the file alone.</summary>
internal static class BinaryPredictionModel
{
    public const string LoaderSignature = "BinaryPredXfer";

    public static VersionInfo Version => ModelVersions.First("BIN PRED", LoaderSignature, typeof(BinaryPredictionModel));

    public static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        string featureColumn = ctx.LoadNonEmptyString();
        VectorDataViewType type = new(NumberDataViewType.Single, ctx.Reader.ReadInt32());
        ctx.LoadModel<IPredictorProducing<float>, SignatureLoadModel>(env, out IPredictorProducing<float> model, "Model");
        return new BinaryPredictionTransformer<IPredictorProducing<float>>(env.Register(LoaderSignature), model, featureColumn, type);
    }
}

/// <summary>The columns of a binary prediction.</summary>
internal sealed class BinaryScoreMapper(DataViewSchema schema, DataViewSchema.Column features, IPredictorProducing<float> model) : RowMapper(schema)
{
    private readonly ICalibrator _calibrator = (model as ICalibratedPredictor)?.Calibrator;

    public override DataViewSchema.DetachedColumn[] GetOutputColumns()
    {
        DataViewSchema.DetachedColumn label = ScoreColumns.Create("PredictedLabel", BooleanDataViewType.Instance);
        DataViewSchema.DetachedColumn score = ScoreColumns.Create("Score", NumberDataViewType.Single);
        return _calibrator == null ? [label, score] : [label, score, ScoreColumns.Create("Probability", NumberDataViewType.Single)];
    }

    public override IEnumerable<DataViewSchema.Column> GetInputsOf(int addedColumn) => [features];

    public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive, out Action disposer)
    {
        disposer = null;
        Func<float> score = Score(input, isActive);
        ValueGetter<bool> label = (ref bool value) => value = score() > 0;
        ValueGetter<float> raw = (ref float value) => value = score();
        ValueGetter<float> probability = (ref float value) => value = _calibrator.PredictProbability(score());
        Delegate[] getters = _calibrator == null ? [label, raw] : [label, raw, probability];
        return [.. getters.Select((getter, i) => isActive(i) ? getter : null)];
    }

    private Func<float> Score(DataViewRow input, Func<int, bool> isActive)
    {
        bool any = Enumerable.Range(0, _calibrator == null ? 2 : 3).Any(isActive);
        ValueGetter<VBuffer<float>> getter = any ? input.GetGetter<VBuffer<float>>(input.Schema[features.Index]) : null;
        VBuffer<float> values = default;
        long position = -1;
        float score = 0;
        return () =>
        {
            // Once a row, however many of the columns are read.
            if (position != input.Position)
            {
                getter(ref values);
                score = model.Score(values);
                position = input.Position;
            }

            return score;
        };
    }
}

/// <summary>The annotations by which an evaluator knows the columns of a prediction.</summary>
internal static class ScoreColumns
{
    public static DataViewSchema.DetachedColumn Create(string valueKind, PrimitiveDataViewType type)
    {
        DataViewSchema.Annotations.Builder builder = new();
        bool isLabel = valueKind == "PredictedLabel";
        builder.AddPrimitiveValue(AnnotationKinds.ScoreColumnKind, TextDataViewType.Instance, "BinaryClassification".AsMemory());
        if (isLabel)
        {
            AddValueKind(builder, valueKind);
        }

        builder.AddPrimitiveValue(AnnotationKinds.ScoreColumnSetId, new KeyDataViewType(typeof(uint), int.MaxValue), 1u);
        if (valueKind == "Probability")
        {
            builder.AddIsNormalized();
        }

        if (!isLabel)
        {
            AddValueKind(builder, valueKind);
        }

        return new DataViewSchema.DetachedColumn(valueKind, type, builder.ToAnnotations());
    }

    public static SchemaShape.Column Shape(string valueKind, PrimitiveDataViewType type)
    {
        List<SchemaShape.Column> annotations =
        [
            new(AnnotationKinds.ScoreColumnSetId, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.UInt32, true),
            new(AnnotationKinds.ScoreColumnKind, SchemaShape.Column.VectorKind.Scalar, TextDataViewType.Instance, false),
            new(AnnotationKinds.ScoreValueKind, SchemaShape.Column.VectorKind.Scalar, TextDataViewType.Instance, false),
        ];
        if (valueKind == "Probability")
        {
            annotations.Add(ShapeColumns.IsNormalized);
        }

        return new SchemaShape.Column(valueKind, SchemaShape.Column.VectorKind.Scalar, type, false, new SchemaShape(annotations));
    }

    private static void AddValueKind(DataViewSchema.Annotations.Builder builder, string valueKind)
    {
        builder.AddPrimitiveValue(AnnotationKinds.ScoreValueKind, TextDataViewType.Instance, valueKind.AsMemory());
    }
}
