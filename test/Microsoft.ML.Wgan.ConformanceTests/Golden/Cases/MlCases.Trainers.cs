// Recorded cases, one a line, as they ran against the packages (see standins/contract/PROVENANCE.md).
#nullable disable
#pragma warning disable CS0649, CS0169, CS0414 // fields are set and read by reflection
using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using static Microsoft.ML.Wgan.ConformanceTests.Golden.Recorder;
using static Microsoft.ML.Wgan.ConformanceTests.Golden.ViewValues;

internal static partial class MlCases
{
    [CustomMappingFactoryAttribute("GoldenDouble")]
    public class GoldenMapping : CustomMappingFactory<GIn, GOut> { public override Action<GIn, GOut> GetMapping() => (i, o) => o.Y = 2 * i.A; }
    public class GIn { public float A; } public class GOut { public float Y; }
    sealed class Opaque : ITransformer
    {
        public bool IsRowToRowMapper => false;
        public DataViewSchema GetOutputSchema(DataViewSchema s) => s;
        public IRowToRowMapper GetRowToRowMapper(DataViewSchema s) => throw new NotSupportedException();
        public IDataView Transform(IDataView v) => v;
        void ICanSaveModel.Save(ModelSaveContext ctx) { }
    }

    class Pt { [VectorType(2)] public float[] Features; public bool Label; public float Y; public string C; }
    static Pt[] Points => new[] { (1f, 2f, false, 1f, "a"), (2f, 1f, false, 2f, "a"), (2f, 3f, false, 2.5f, "b"), (3f, 2f, true, 3f, "b"), (4f, 5f, true, 4.5f, "c"), (5f, 4f, true, 5f, "c"), (1f, 0f, false, 0.5f, "a"), (6f, 6f, true, 6.5f, "c"), (3f, 3f, false, 3.5f, "b"), (2f, 2.5f, true, 2f, "b") }.Select(p => new Pt { Features = new[] { p.Item1, p.Item2 }, Label = p.Item3, Y = p.Item4, C = p.Item5 }).ToArray();
    static string R4(double v) => Math.Round(v, 4).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);
    static string R3(double v) => Math.Round(v, 3).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
    class ScoreRow { public bool Label; public float Score; public float Probability; public bool PredictedLabel; } class RegRow { public float Label; public float Score; }
    class McRow { [KeyType(3)] public uint Label; [VectorType(3)] public float[] Score; [KeyType(3)] public uint PredictedLabel; }

    static void Trainers()
    {
        Case("trainer.LbfgsLogisticRegression", Points, d => { var v = ml.Data.LoadFromEnumerable(d); var m = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }).Fit(v); var o = m.Transform(v); return new object[] { Schema(o.Schema), m.Model.SubModel.Weights.Select(w => R4(w)), R4(m.Model.SubModel.Bias), o.GetColumn<float>("Probability").Select(p => R4(p)), o.GetColumn<bool>("PredictedLabel") }; });
        Case("trainer.LbfgsLogisticRegression.no-regularization", Points, d => { var v = ml.Data.LoadFromEnumerable(d); var m = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1, L1Regularization = 0, L2Regularization = 0.1f }).Fit(v); return new object[] { m.Model.SubModel.Weights.Select(w => R4(w)), R4(m.Model.SubModel.Bias) }; });
        Case("trainer.no-positive-labels", () => { var v = ml.Data.LoadFromEnumerable(Points.Where(p => !p.Label)); return R4(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }).Fit(v).Model.SubModel.Bias); });
        Case("trainer.no-rows", () => ml.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(ml.Data.LoadFromEnumerable(new Pt[0])));
        Case("trainer.NaN-features", () => { var v = ml.Data.LoadFromEnumerable(Points.Concat(new[] { new Pt { Features = new[] { float.NaN, 1 }, Label = true } })); var m = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }).Fit(v); return new object[] { m.Model.SubModel.Weights.Select(w => R4(w)), m.Transform(v).GetColumn<float>("Score").Last() }; });
        Case("evaluate.binary", new[] { new ScoreRow { Label = true, Score = 2, Probability = 0.9f, PredictedLabel = true }, new ScoreRow { Label = true, Score = -1, Probability = 0.3f, PredictedLabel = false }, new ScoreRow { Label = false, Score = 0.5f, Probability = 0.6f, PredictedLabel = true }, new ScoreRow { Label = false, Score = -2, Probability = 0.1f, PredictedLabel = false }, new ScoreRow { Label = true, Score = 1, Probability = 0.7f, PredictedLabel = true } }, d => { var m = ml.BinaryClassification.Evaluate(ml.Data.LoadFromEnumerable(d)); return new object[] { m.Accuracy, m.AreaUnderRocCurve, m.AreaUnderPrecisionRecallCurve, m.F1Score, m.PositivePrecision, m.PositiveRecall, m.NegativePrecision, m.NegativeRecall, m.LogLoss, m.LogLossReduction, m.Entropy, m.ConfusionMatrix.Counts, m.ConfusionMatrix.GetFormattedConfusionTable() }; });
        Case("evaluate.binary-noncalibrated", new[] { new ScoreRow { Label = true, Score = 2, PredictedLabel = true }, new ScoreRow { Label = false, Score = 2, PredictedLabel = true }, new ScoreRow { Label = false, Score = -1 } }, d => { var m = ml.BinaryClassification.EvaluateNonCalibrated(ml.Data.LoadFromEnumerable(d)); return new object[] { m.Accuracy, m.AreaUnderRocCurve, m.AreaUnderPrecisionRecallCurve, m.F1Score }; });
        Case("evaluate.binary.single-class", new[] { new ScoreRow { Label = true, Score = 2, PredictedLabel = true } }, d => ml.BinaryClassification.EvaluateNonCalibrated(ml.Data.LoadFromEnumerable(d)).AreaUnderRocCurve);
        Case("evaluate.binary.missing-column", () => ml.BinaryClassification.Evaluate(Nums()));
        Case("evaluate.regression", new[] { new RegRow { Label = 1, Score = 1.5f }, new RegRow { Label = 2, Score = 1.5f }, new RegRow { Label = 4, Score = 5 } }, d => { var m = ml.Regression.Evaluate(ml.Data.LoadFromEnumerable(d)); return new[] { m.MeanAbsoluteError, m.MeanSquaredError, m.RootMeanSquaredError, m.RSquared, m.LossFunction }; });
    }
}
