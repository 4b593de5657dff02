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
    class PIn { public string S; public float A; } class POut { public string S; [ColumnName("N")] public float Norm; public float[] H; } class POutMissing { public float Nope; }
    static TransformerChain<NormalizingTransformer> SmallModel(out IDataView v) { v = ml.Data.LoadFromEnumerable(new[] { new PIn { S = "b", A = 2 }, new PIn { S = "a", A = 4 } }); return ml.Transforms.Categorical.OneHotEncoding("H", "S").Append(ml.Transforms.NormalizeMinMax("N", "A")).Fit(v); }
    static string SaveSmall() { var m = SmallModel(out var v); var p = TempFile(); ml.Model.Save(m, v.Schema, p); return p; }

    static void Models()
    {
        Case("PredictionEngine.predict", () => { var m = SmallModel(out var v); using var e = ml.Model.CreatePredictionEngine<PIn, POut>(m); return new object[] { e.Predict(new PIn { S = "a", A = 1 }), e.Predict(new PIn { S = "zz", A = float.NaN }), e.OutputSchema }; });
        Case("PredictionEngine.input-schema", () => { var m = SmallModel(out var v); using var e = ml.Model.CreatePredictionEngine<PIn, POut>(m, v.Schema); return e.Predict(new PIn { S = "b", A = 4 }); });
        Case("PredictionEngine.errors", () => { var m = SmallModel(out var v); return new[] { Try(() => ml.Model.CreatePredictionEngine<PIn, POutMissing>(m).Predict(new PIn())), Try(() => ml.Model.CreatePredictionEngine<PIn, POutMissing>(m, ignoreMissingColumns: true).Predict(new PIn { S = "a" })), Try(() => ml.Model.CreatePredictionEngine<XRow, POut>(m)), Try(() => ml.Model.CreatePredictionEngine<PIn, POut>(null)), Try(() => ml.Model.CreatePredictionEngine<PIn, POut>(m).Predict(null)) }; });
        Case("PredictionEngine.reused-output-object", () => { var m = SmallModel(out var v); using var e = ml.Model.CreatePredictionEngine<PIn, POut>(m); var o = new POut(); e.Predict(new PIn { S = "a", A = 2 }, ref o); var first = o; e.Predict(new PIn { S = "b", A = 4 }, ref o); var p1 = e.Predict(new PIn { S = "a" }); var p2 = e.Predict(new PIn { S = "a" }); return new object[] { ReferenceEquals(first, o), o, ReferenceEquals(p1, p2) }; });
        Case("Model.Save.zip-entries", () => { using var z = ZipFile.OpenRead(SaveSmall()); return z.Entries.Select(e => e.FullName.Replace('\\', '/')).OrderBy(n => n, StringComparer.Ordinal); });
        Case("Model.Save.zip-entry-separators", () => { using var z = ZipFile.OpenRead(SaveSmall()); return z.Entries.Select(e => e.FullName).Where(n => n.Contains('\\') || n.Contains('/')).Select(n => n.Contains('\\') ? "\\" : "/").Distinct(); });
        Case("Model.Load.schema-and-output", () => { var m = ml.Model.Load(SaveSmall(), out var s); return new object[] { s, m.GetType().Name, m.Transform(ml.Data.LoadFromEnumerable(new[] { new PIn { S = "a", A = 3 } })) }; });
        Case("Model.Save.null-schema", () => { var m = SmallModel(out var v); var p = TempFile(); ml.Model.Save(m, (DataViewSchema)null, p); var l = ml.Model.Load(p, out var s); using var z = ZipFile.OpenRead(p); return new object[] { s == null, z.Entries.Select(e => e.FullName.Replace('\\', '/').Split('/')[0]).Distinct().OrderBy(n => n, StringComparer.Ordinal) }; });
        Case("Model.Save.single-transformer", () => { var v = Nums(); var p = TempFile(); ml.Model.Save(ml.Transforms.NormalizeMinMax("A").Fit(v), v.Schema, p); var m = ml.Model.Load(p, out var s); using var z = ZipFile.OpenRead(p); return new object[] { m.GetType().Name, s.Count, z.Entries.Select(e => e.FullName.Replace('\\', '/')).OrderBy(n => n, StringComparer.Ordinal) }; });
        Case("Model.Save.with-loader", "1,2\n3,4\n", t => { var f = TempFile(t); var loader = ml.Data.CreateTextLoader<TwoF>(separatorChar: ','); var m = ml.Transforms.NormalizeMinMax("A").Fit(loader.Load(f)); var p = TempFile(); ml.Model.Save(m, loader, p); var back = ml.Model.LoadWithDataLoader(p, out var l2); var plain = ml.Model.Load(p, out var s); using var z = ZipFile.OpenRead(p); return new object[] { back.GetType().Name, l2.GetType().Name, plain.GetType().Name, s, z.Entries.Select(e => e.FullName.Replace('\\', '/')).OrderBy(n => n, StringComparer.Ordinal) }; });
        Case("Model.Save.stream", () => { var m = SmallModel(out var v); var ms = new MemoryStream(); ml.Model.Save(m, v.Schema, ms); ms.Position = 0; return new object[] { Hex(ms.ToArray().Take(4)), ml.Model.Load(ms, out var s).GetType().Name, s.Count }; });
        Case("Model.Load.missing-file", () => ml.Model.Load(Path.Combine(Path.GetTempPath(), "golden-no-such-model.zip"), out _));
        Case("Model.Load.empty-file", () => ml.Model.Load(TempBytes(new byte[0]), out _));
        Case("Model.Load.text-file", "this is not a model\n", t => ml.Model.Load(TempFile(t), out _));
        Case("Model.Load.truncated", () => { var b = File.ReadAllBytes(SaveSmall()); return new[] { Try(() => ml.Model.Load(TempBytes(b[..(b.Length / 2)]), out _)), Try(() => ml.Model.Load(TempBytes(b[..^1]), out _)) }; });
        Case("Model.Load.zip-of-something-else", () => { var p = TempFile(); using (var z = new ZipArchive(File.Create(p), ZipArchiveMode.Create)) using (var w = new StreamWriter(z.CreateEntry("a.txt").Open())) w.Write("x"); return ml.Model.Load(p, out _); });
        Case("Model.Load.null", () => new[] { Try(() => ml.Model.Load((string)null, out _)), Try(() => ml.Model.Load("", out _)), Try(() => ml.Model.Load((Stream)null, out _)) });
        Case("Model.Save.own-transformer-without-internals", () => { var m = new Opaque(); var p = TempFile(); return new[] { Try(() => { ml.Model.Save(m, Nums().Schema, p); return "saved"; }), Try(() => ml.Model.Load(p, out _).GetType().Name) }; });
        Case("Model.Save.CustomMapping-without-contract", () => { var v = Nums(); var m = ml.Transforms.CustomMapping<InX, YOut>((i, o) => o.Y = i.A, null).Fit(v); ml.Model.Save(m, v.Schema, TempFile()); return "saved"; });
        Case("Model.CustomMapping-with-contract", () => { var v = Nums(); ml.ComponentCatalog.RegisterAssembly(typeof(MlCases).Assembly); var m = ml.Transforms.CustomMapping(new GoldenMapping().GetMapping(), "GoldenDouble").Fit(v); var p = TempFile(); ml.Model.Save(m, v.Schema, p); return new object[] { Col(ml.Model.Load(p, out _).Transform(v), "Y"), Try(() => new MLContext().Model.Load(p, out _).GetType().Name) }; });
    }
}
