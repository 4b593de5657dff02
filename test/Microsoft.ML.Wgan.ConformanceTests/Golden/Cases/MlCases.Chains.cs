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
    class DA { public double A; }

    sealed class Note : IEstimator<ITransformer>
    {
        public Action<string> Say; public string Name;
        public ITransformer Fit(IDataView v) { Say("Fit " + Name); return ml.Transforms.CopyColumns(Name, v.Schema[0].Name).Fit(v); }
        public SchemaShape GetOutputSchema(SchemaShape s) { Say("GetOutputSchema " + Name); return ml.Transforms.CopyColumns(Name, s[0].Name).GetOutputSchema(s); }
    }

    static void Chains()
    {
        EstimatorChain<ITransformer> None() => new();
        Case("GetOutputSchema.chain", () => ml.Transforms.Categorical.OneHotEncoding("H", "S").Append(ml.Transforms.Concatenate("F", "H", "A")).Append(ml.Transforms.NormalizeMinMax("N", "F")).Append(ml.Transforms.Conversion.MapValueToKey("K", "S")).Append(ml.Transforms.Conversion.MapKeyToValue("R", "K")).GetOutputSchema(PublicShape(Nums())));
        Case("GetOutputSchema.transformer", () => ml.Transforms.Concatenate("F", "A", "V").Fit(Nums()).GetOutputSchema(Nums().Schema));
        Case("GetOutputSchema.trainer", () => ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Bo", "V").GetOutputSchema(PublicShape(Nums())));
        Case("chain.count-index-last", () => { var c = ml.Transforms.CopyColumns("C", "A").Append(ml.Transforms.CopyColumns("D1", "C")).Append(ml.Transforms.CopyColumns("E", "D1")).Fit(Nums()); return new object[] { c.GetType().Name, c.Count(), ReferenceEquals(c.LastTransformer, c.Last()), c.Select(t => t.GetType().Name), ((ITransformer)c).IsRowToRowMapper }; });
        Case("chain.nested-is-flattened", () => { var inner = ml.Transforms.CopyColumns("C", "A").Append(ml.Transforms.CopyColumns("D1", "C")); var c = inner.Append(inner).Fit(Nums()); var d = ml.Transforms.CopyColumns("Z", "A").Append(inner).Fit(Nums()); return new object[] { c.Select(t => t.GetType().Name), d.Select(t => t.GetType().Name), d.LastTransformer.GetType().Name }; });
        Case("chain.transformers-Append", () => { var a = ml.Transforms.CopyColumns("C", "A").Fit(Nums()); var b = ml.Transforms.CopyColumns("D1", "C").Fit(a.Transform(Nums())); var c = a.Append(b); return new object[] { c.Count(), c.LastTransformer.GetType().Name, c.Transform(Nums()).Schema }; });
        Case("chain.empty", () => new[] { Try(() => None().Fit(Nums()).Count()), Try(() => None().Fit(Nums()).LastTransformer == null), Try(() => None().Fit(Nums()).Transform(Nums()).Schema.Count), Try(() => None().LastEstimator == null), Try(() => new TransformerChain<ITransformer>().Count()) });
        Case("chain.null-element", () => new[] { Try(() => new TransformerChain<ITransformer>(new ITransformer[] { null })), Try(() => new EstimatorChain<ITransformer>().Append<ITransformer>(null)), Try(() => ml.Transforms.CopyColumns("C", "A").Append((IEstimator<ITransformer>)null)) });
        Case("chain.scopes.GetModelFor", () => { var e = None().Append(ml.Transforms.CopyColumns("Tr", "A"), TransformerScope.Training).Append(ml.Transforms.CopyColumns("Te", "A"), TransformerScope.TrainTest).Append(ml.Transforms.CopyColumns("Sc", "A"), TransformerScope.Scoring).Append(ml.Transforms.CopyColumns("Ev", "A"), TransformerScope.Everything); var m = e.Fit(Nums()); return new object[] { m.Count(), m.GetModelFor(TransformerScope.Scoring).Transform(Nums()).Schema, m.GetModelFor(TransformerScope.Training).Count(), m.GetModelFor(TransformerScope.Testing).Count(), m.GetModelFor(TransformerScope.None).Count(), m.Transform(Nums()).Schema.Count }; });
        Case("chain.order-of-calls", () => { var l = new List<string>(); var e = new Note { Name = "n1", Say = l.Add }.Append(new Note { Name = "n2", Say = l.Add }); var m = e.Fit(Nums()); l.Add("fitted"); m.Transform(Nums()); return l; });
        Case("chain.WithOnFitDelegate", () => { string got = null; ml.Transforms.NormalizeMinMax("A").WithOnFitDelegate(t => got = t.GetType().Name).Append(ml.Transforms.CopyColumns("C", "A")).Fit(Nums()); return got; });
        Case("chain.AppendCacheCheckpoint", () => { var m = ml.Transforms.CopyColumns("C", "A").AppendCacheCheckpoint(ml).Append(ml.Transforms.NormalizeMinMax("N", "C")).Fit(Nums()); return m.Select(t => t.GetType().Name); });
        Case("chain.GetRowToRowMapper", () => { var m = ml.Transforms.CopyColumns("C", "A").Append(ml.Transforms.Concatenate("F", "C", "V")).Fit(Nums()); var r = ((ITransformer)m).GetRowToRowMapper(Nums().Schema); return new object[] { r.InputSchema, r.OutputSchema, r.GetDependencies(new[] { r.OutputSchema["F"] }).Select(c => c.Name).OrderBy(n => n, StringComparer.Ordinal) }; });
    }
}
