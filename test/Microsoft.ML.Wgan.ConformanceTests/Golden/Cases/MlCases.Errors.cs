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
    static void Errors()
    {
        foreach (var (name, est) in new (string, Func<string, IEstimator<ITransformer>>)[] {
            ("Concatenate", c => ml.Transforms.Concatenate("O", c)), ("NormalizeMinMax", c => ml.Transforms.NormalizeMinMax("O", c)), ("OneHotEncoding", c => ml.Transforms.Categorical.OneHotEncoding("O", c)),
            ("MapValueToKey", c => ml.Transforms.Conversion.MapValueToKey("O", c)), ("MapKeyToValue", c => ml.Transforms.Conversion.MapKeyToValue("O", c)), ("ConvertType", c => ml.Transforms.Conversion.ConvertType("O", c, DataKind.Single)),
            ("CopyColumns", c => ml.Transforms.CopyColumns("O", c)),
            ("DropColumns", c => ml.Transforms.DropColumns(c)), ("SelectColumns", c => ml.Transforms.SelectColumns(c)),
            ("LbfgsLogisticRegression", c => ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Bo", c)) })
        {
            Case($"error.{name}.missing-column", () => new[] { Try(() => { est("Nope").Fit(Nums()); return "Fit ok"; }), Try(() => { est("Nope").GetOutputSchema(PublicShape(Nums())); return "GetOutputSchema ok"; }), Try(() => { est("A").Fit(Nums()).Transform(Words("q")); return "Transform ok"; }) });
            Case($"error.{name}.wrong-type", () => new[] { "S", "I", "Bo", "A", "V", "D" }.Select(c => new[] { c, Try(() => { est(c).Fit(Nums()); return "Fit ok"; }), Try(() => { est(c).GetOutputSchema(PublicShape(Nums())); return "GetOutputSchema ok"; }) }).ToArray());
        }
        Case("error.transform.schema-changed-type", () => { var m = ml.Transforms.NormalizeMinMax("A").Fit(Nums()); return m.Transform(ml.Data.LoadFromEnumerable(new[] { new { A = 1.0 } }.Select(x => new DA { A = x.A }))).Schema; });
        Case("error.chain.Fit-null", () => new EstimatorChain<ITransformer>().Append(ml.Transforms.CopyColumns("C", "A")).Fit(null));
    }
}
