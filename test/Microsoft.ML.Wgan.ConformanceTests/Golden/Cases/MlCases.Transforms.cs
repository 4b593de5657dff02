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
    class NumRow { public float A; public float B; [VectorType(2)] public float[] V; public string S; public double D; public int I; public bool Bo; }
    static IDataView Nums() => ml.Data.LoadFromEnumerable(new[] {
        new NumRow { A = 1, B = 5, V = new[] { 1f, -2 }, S = "b", D = 0.5, I = 3, Bo = true },
        new NumRow { A = 2, B = 5, V = new[] { 0f, 4 }, S = "a", D = -1.5, I = -7, Bo = false },
        new NumRow { A = 4, B = 5, V = new[] { 3f, 0 }, S = "b", D = 2.5, I = 0, Bo = true },
        new NumRow { A = -3, B = 5, V = new[] { 5f, 8 }, S = "c", D = 1e10, I = 9, Bo = false } });
    static IDataView WithNaN() => ml.Data.LoadFromEnumerable(new[] {
        new NumRow { A = 1, B = 0, V = new[] { 1f, float.NaN }, S = "a", D = double.NaN }, new NumRow { A = float.NaN, B = 0, V = new[] { 0f, 4 }, S = "", D = 1 },
        new NumRow { A = 3, B = 0, V = new[] { 3f, 0 }, S = null, D = 3 }, new NumRow { A = 8, B = 0, V = new[] { 5f, 8 }, S = "b", D = 8 } });
    static object Apply(IEstimator<ITransformer> e, IDataView v, params string[] cols) { var o = e.Fit(v).Transform(v); return new object[] { Schema(o.Schema), cols.Select(c => Col(o, c)).ToArray() }; }
    static IDataView Words(params string[] w) => ml.Data.LoadFromEnumerable(w.Select(s => new SRow { S = s }).ToArray());
    static object KV(IDataView v, string c) => Annotation(v.Schema[c], "KeyValues");
    static object SN(IDataView v, string c) => Annotation(v.Schema[c], "SlotNames");
    class InX { public float A; } class OutX { public float Z; public string T; [VectorType(2)] public float[] W; } class OutBadVec { public float[] W; }

    static void Transforms()
    {
        Case("Concatenate.scalars-and-vector", () => { var v = Nums(); var t = ml.Transforms.Concatenate("F", "A", "V", "B").Fit(v).Transform(v); return new object[] { t.Schema, Col(t, "F"), SN(t, "F") }; });
        Case("Concatenate.single-scalar", () => Apply(ml.Transforms.Concatenate("F", "A"), Nums(), "F"));
        Case("Concatenate.onto-itself", () => Apply(ml.Transforms.Concatenate("V", "A", "V"), Nums(), "V"));
        Case("Concatenate.text", () => Apply(ml.Transforms.Concatenate("F", "S", "S"), Nums(), "F"));
        Case("Concatenate.mixed-types", () => Apply(ml.Transforms.Concatenate("F", "A", "D"), Nums(), "F"));
        Case("Concatenate.no-inputs", () => Apply(ml.Transforms.Concatenate("F"), Nums(), "F"));
        Case("Concatenate.slot-names-of-named-vector", () => { var v = Nums(); var t = ml.Transforms.Categorical.OneHotEncoding("H", "S").Append(ml.Transforms.Concatenate("F", "A", "H")).Fit(v).Transform(v); return new object[] { t.Schema["F"].Type, SN(t, "F"), Col(t, "F") }; });
        Case("Concatenate.sparse-result", () => { var v = ml.Data.LoadFromEnumerable(new[] { new SparseRow { V = new VBuffer<float>(8, 1, new[] { 5f }, new[] { 3 }), Y = 1 } }); return Apply(ml.Transforms.Concatenate("F", "Y", "V"), v, "F"); });
        Case("NormalizeMinMax.default", () => Apply(ml.Transforms.NormalizeMinMax("A"), Nums(), "A"));
        Case("NormalizeMinMax.fixZero-false", () => Apply(ml.Transforms.NormalizeMinMax("N", "A", fixZero: false), Nums(), "N"));
        Case("NormalizeMinMax.constant", () => new[] { Apply(ml.Transforms.NormalizeMinMax("N", "B"), Nums(), "N"), Apply(ml.Transforms.NormalizeMinMax("N", "B", fixZero: false), Nums(), "N"), Apply(ml.Transforms.NormalizeMinMax("N", "B"), WithNaN(), "N") });
        Case("NormalizeMinMax.vector", () => new[] { Apply(ml.Transforms.NormalizeMinMax("N", "V"), Nums(), "N"), Apply(ml.Transforms.NormalizeMinMax("N", "V", fixZero: false), Nums(), "N") });
        Case("NormalizeMinMax.NaN", () => new[] { Apply(ml.Transforms.NormalizeMinMax("N", "A"), WithNaN(), "N"), Apply(ml.Transforms.NormalizeMinMax("N", "V", fixZero: false), WithNaN(), "N") });
        Case("NormalizeMinMax.double", () => Apply(ml.Transforms.NormalizeMinMax("N", "D"), Nums(), "N"));
        Case("NormalizeMinMax.outside-the-range", () => { var m = ml.Transforms.NormalizeMinMax("N", "A", fixZero: false).Fit(Nums()); return Col(m.Transform(ml.Data.LoadFromEnumerable(new[] { new NumRow { A = 10, V = new float[2] }, new NumRow { A = -10, V = new float[2] } })), "N"); });
        Case("NormalizeMinMax.parameters", () => { var m = ml.Transforms.NormalizeMinMax("N", "A", fixZero: false).Fit(Nums()); return m.GetNormalizerModelParameters(0); });
        Case("NormalizeMeanVariance.default", () => Apply(ml.Transforms.NormalizeMeanVariance("N", "A"), Nums(), "N"));
        Case("NormalizeMeanVariance.useCdf-false", () => new[] { Apply(ml.Transforms.NormalizeMeanVariance("N", "A", useCdf: false, fixZero: false), Nums(), "N"), Apply(ml.Transforms.NormalizeMeanVariance("N", "A", useCdf: false, fixZero: true), Nums(), "N"), Apply(ml.Transforms.NormalizeMeanVariance("N", "A", useCdf: true), Nums(), "N") });
        Case("NormalizeMeanVariance.constant-and-NaN", () => new[] { Apply(ml.Transforms.NormalizeMeanVariance("N", "B", fixZero: false, useCdf: false), Nums(), "N"), Apply(ml.Transforms.NormalizeMeanVariance("N", "A", fixZero: false, useCdf: false), WithNaN(), "N") });
        Case("Normalize.wrong-type", () => new[] { Try(() => Apply(ml.Transforms.NormalizeMinMax("N", "S"), Nums(), "N")), Try(() => Apply(ml.Transforms.NormalizeMinMax("N", "I"), Nums(), "N")) });
        Case("Normalize.empty-data", () => { var v = ml.Data.TakeRows(Nums(), 0); var m = ml.Transforms.NormalizeMinMax("N", "A").Fit(v); return Col(m.Transform(Nums()), "N"); });

        foreach (var kind in new[] { OneHotEncodingEstimator.OutputKind.Indicator, OneHotEncodingEstimator.OutputKind.Bag, OneHotEncodingEstimator.OutputKind.Key })
            Case($"OneHotEncoding.{kind}", new[] { "b", "a", "b", "c", null, "" }, d => { var v = Words(d); return Apply(ml.Transforms.Categorical.OneHotEncoding("H", "S", kind), v, "H"); });
        Case("OneHotEncoding.ByValue", () => { var v = Words("b", "a", "c"); var t = ml.Transforms.Categorical.OneHotEncoding("H", "S", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(v).Transform(v); return new object[] { SN(t, "H"), Col(t, "H") }; });
        Case("OneHotEncoding.unseen", () => { var m = ml.Transforms.Categorical.OneHotEncoding("H", "S").Fit(Words("b", "a")); return Col(m.Transform(Words("a", "zzz", "", null, "b")), "H"); });
        Case("OneHotEncoding.maximumNumberOfKeys", () => Apply(ml.Transforms.Categorical.OneHotEncoding("H", "S", maximumNumberOfKeys: 2), Words("c", "b", "a", "a", "b", "a"), "H"));
        Case("OneHotEncoding.numeric-input", () => { var v = Nums(); var t = ml.Transforms.Categorical.OneHotEncoding("H", "A").Fit(v).Transform(v); return new object[] { t.Schema["H"].Type, Col(t, "H"), SN(t, "H") }; });
        Case("OneHotEncoding.vector-input", () => { var v = ml.Data.LoadFromEnumerable(new[] { new VecStr { S = new[] { "a", "b" }, B = new bool[2], D = new double[4] }, new VecStr { S = new[] { "b", "b" }, B = new bool[2], D = new double[4] } }); var t = ml.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair("H", "S") }).Fit(v).Transform(v); return new object[] { t.Schema["H"].Type, Col(t, "H"), SN(t, "H") }; });
        Case("OneHotEncoding.in-place-hidden-columns", () => { var v = Words("b", "a"); return ml.Transforms.Categorical.OneHotEncoding("S").Fit(v).Transform(v); });
        Case("MapValueToKey.occurrence", () => { var v = Words("b", "a", "b", "", null, "c"); var t = ml.Transforms.Conversion.MapValueToKey("K", "S").Fit(v).Transform(v); return new object[] { t, KV(t, "K") }; });
        Case("MapValueToKey.byValue", () => { var v = Words("b", "a", "B", "10", "9"); var t = ml.Transforms.Conversion.MapValueToKey("K", "S", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(v).Transform(v); return new object[] { Col(t, "K"), KV(t, "K") }; });
        Case("MapValueToKey.max-keys", () => { var v = Words("c", "b", "a", "a", "b", "a"); var t = ml.Transforms.Conversion.MapValueToKey("K", "S", maximumNumberOfKeys: 2).Fit(v).Transform(v); return new object[] { t.Schema, Col(t, "K"), KV(t, "K") }; });
        Case("MapValueToKey.unseen", () => Col(ml.Transforms.Conversion.MapValueToKey("K", "S").Fit(Words("b", "a")).Transform(Words("zzz", "a", "b", "B")), "K"));
        Case("MapValueToKey.float-with-NaN", new[] { 2f, float.NaN, 1f, 2f, 0f }, d => { var v = ml.Data.LoadFromEnumerable(d.Select(x => new XRow { X = x })); var t = ml.Transforms.Conversion.MapValueToKey("K", "X").Fit(v).Transform(v); return new object[] { t, KV(t, "K") }; });
        Case("MapValueToKey.bool-and-int", () => { var v = Nums(); var t = ml.Transforms.Conversion.MapValueToKey("K", "Bo").Append(ml.Transforms.Conversion.MapValueToKey("L", "I")).Fit(v).Transform(v); return new object[] { t.Schema["K"].Type, Col(t, "K"), KV(t, "K"), Col(t, "L"), KV(t, "L") }; });
        Case("MapValueToKey.keyData", () => { var v = Words("x", "a", "b"); var t = ml.Transforms.Conversion.MapValueToKey("K", "S", keyData: Words("b", "a")).Fit(v).Transform(v); return new object[] { Col(t, "K"), KV(t, "K") }; });
        Case("MapValueToKey.empty-data", () => Try(() => { var m = ml.Transforms.Conversion.MapValueToKey("K", "S").Fit(Words()); return m.Transform(Words("a")); }));
        Case("MapKeyToValue", () => { var v = Words("b", "a"); var m = ml.Transforms.Conversion.MapValueToKey("K", "S").Append(ml.Transforms.Conversion.MapKeyToValue("R", "K")).Fit(v); return m.Transform(Words("a", "zzz", "b")); });
        Case("MapKeyToVector", () => { var v = Words("b", "a"); var m = ml.Transforms.Conversion.MapValueToKey("K", "S").Append(ml.Transforms.Conversion.MapKeyToVector("R", "K")).Fit(v); return m.Transform(Words("a", "zzz", "b")); });
        Case("MapKeyToValue.no-key-values", () => { var v = ml.Data.LoadFromEnumerable(new[] { new K3Row { K = 1 } }); return Apply(ml.Transforms.Conversion.MapKeyToValue("R", "K"), v, "R"); });
        Case("ConvertType.float-to-int", new[] { 1.9f, -1.9f, 0.5f, float.NaN, 3e9f }, d => { var v = ml.Data.LoadFromEnumerable(d.Select(x => new XRow { X = x })); return Apply(ml.Transforms.Conversion.ConvertType("Y", "X", DataKind.Int32), v, "Y"); });
        Case("ConvertType.default-is-single", () => Apply(ml.Transforms.Conversion.ConvertType("Y", "I"), Nums(), "Y"));
        Case("ConvertType.float-to-bool-and-double", () => new[] { Apply(ml.Transforms.Conversion.ConvertType("Y", "A", DataKind.Boolean), Nums(), "Y"), Apply(ml.Transforms.Conversion.ConvertType("Y", "A", DataKind.Double), Nums(), "Y"), Apply(ml.Transforms.Conversion.ConvertType("Y", "Bo", DataKind.Single), Nums(), "Y") });
        Case("ConvertType.text-to-float", new[] { "1.5", "", "?", "abc", " 2 ", "1e3" }, d => d.Select(s => Try(() => Col(ml.Transforms.Conversion.ConvertType("Y", "S", DataKind.Single).Fit(Words(s)).Transform(Words(s)), "Y"))).ToArray());
        Case("ConvertType.to-string", () => Apply(ml.Transforms.Conversion.ConvertType(new[] { new InputOutputColumnPair("A1", "A"), new InputOutputColumnPair("D1", "D"), new InputOutputColumnPair("B1", "Bo"), new InputOutputColumnPair("I1", "I") }, DataKind.String), Nums(), "A1", "D1", "B1", "I1"));
        Case("ConvertType.vector", () => Apply(ml.Transforms.Conversion.ConvertType("Y", "V", DataKind.Double), Nums(), "Y"));
        Case("ConvertType.key-to-float", () => Apply(ml.Transforms.Conversion.MapValueToKey("K", "S").Append(ml.Transforms.Conversion.ConvertType("Y", "K", DataKind.Single)), Nums(), "K", "Y"));
        Case("CopyColumns", () => Apply(ml.Transforms.CopyColumns("C", "V"), Nums(), "C"));
        Case("CopyColumns.over-existing", () => Apply(ml.Transforms.CopyColumns("S", "A"), Nums(), "S"));
        Case("DropColumns", () => new[] { Try(() => ml.Transforms.DropColumns("A", "S").Fit(Nums()).Transform(Nums()).Schema), Try(() => ml.Transforms.DropColumns("Nope").Fit(Nums()).Transform(Nums()).Schema) });
        Case("SelectColumns", () => new[] { Try(() => ml.Transforms.SelectColumns("S", "A").Fit(Nums()).Transform(Nums()).Schema), Try(() => ml.Transforms.SelectColumns("Nope").Fit(Nums()).Transform(Nums()).Schema), Try(() => ml.Transforms.SelectColumns(new[] { "S" }, keepHidden: true).Fit(Nums()).Transform(Nums()).Schema) });
        Case("CustomMapping", () => Apply(ml.Transforms.CustomMapping<InX, OutX>((i, o) => { o.Z = i.A * 2; o.T = "t" + i.A; o.W = new[] { i.A, 1 }; }, null), Nums(), "Z", "T", "W"));
        Case("CustomMapping.vector-null-and-wrong-size", () => new[] { Try(() => Apply(ml.Transforms.CustomMapping<InX, OutX>((i, o) => o.Z = 1, null), Nums(), "W", "T")), Try(() => Apply(ml.Transforms.CustomMapping<InX, OutX>((i, o) => o.W = new float[3], null), Nums(), "W")), Try(() => Apply(ml.Transforms.CustomMapping<InX, OutBadVec>((i, o) => o.W = new float[3], null), Nums(), "W")) });
        Case("CustomMapping.missing-input", () => Apply(ml.Transforms.CustomMapping<StrRow, YOut>((i, o) => o.Y = i.X, null), Nums(), "Y"));
        Case("CustomMapping.throws", () => Apply(ml.Transforms.CustomMapping<InX, YOut>((i, o) => throw new InvalidOperationException("mine"), null), Nums(), "Y"));
    }
}
