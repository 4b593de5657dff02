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
    class Mixed { public string S; public float F; public double D; public bool B; public int I; [VectorType(2)] public float[] V; }
    static Mixed[] MixedRows => new[] {
        new Mixed { S = "plain", F = 0.1f, D = 1.0 / 3, B = true, I = -5, V = new[] { 1f, 2.5f } },
        new Mixed { S = "with\ttab", F = float.NaN, D = double.NaN, B = false, I = 0, V = new[] { 0f, float.NaN } },
        new Mixed { S = "", F = 1e-10f, D = 1e300, B = true, I = int.MaxValue, V = new[] { 0f, 0f } },
        new Mixed { S = null, F = float.PositiveInfinity, D = -0.0, B = true, I = 1, V = new[] { -1e20f, 3e-45f } },
        new Mixed { S = "say \"hi\"", F = 16777216f, D = 123456789.125, B = false, I = 2, V = new[] { 1f, 0f } } };
    class SRow { public string S; } class FRow { public float F; public double D; } class TimeRow { public DateTime T; public TimeSpan P; public DateTimeOffset O; }
    class SparseRow { [VectorType(8)] public VBuffer<float> V; public float Y; } class VarRow { public float[] V; public float Y; } class RowIdRow { public DataViewRowId Id; public int X; }
    static string Saved(IDataView v, char separatorChar = '\t', bool headerRow = true, bool schema = true, bool keepHidden = false, bool forceDense = false)
    { var ms = new MemoryStream(); ml.Data.SaveAsText(v, ms, separatorChar, headerRow, schema, keepHidden, forceDense); return Text(ms.ToArray()); }

    static void Saving()
    {
        Case("SaveAsText.mixed.defaults", () => { var ms = new MemoryStream(); ml.Data.SaveAsText(ml.Data.LoadFromEnumerable(MixedRows), ms); return Text(ms.ToArray()); });
        Case("SaveAsText.mixed.comma-no-schema", () => Saved(ml.Data.LoadFromEnumerable(MixedRows), ',', headerRow: true, schema: false));
        Case("SaveAsText.mixed.no-header-no-schema", () => Saved(ml.Data.LoadFromEnumerable(MixedRows), '\t', headerRow: false, schema: false));
        Case("SaveAsText.mixed.no-header-schema", () => Saved(ml.Data.LoadFromEnumerable(MixedRows), ',', headerRow: false, schema: true));
        Case("SaveAsText.mixed.forceDense", () => Saved(ml.Data.LoadFromEnumerable(MixedRows), ',', headerRow: false, schema: false, forceDense: true));
        Case("SaveAsText.all-primitives", () => Saved(ml.Data.LoadFromEnumerable(new[] { One })));
        Case("SaveAsText.strings.quoting", new[] { "a,b", "a b", " a", "a ", "\"", "a\"b", "line\nbreak", "tab\t", "", null, "?", "#", "//", "x;y" }, d => Saved(ml.Data.LoadFromEnumerable(d.Select(s => new SRow { S = s })), ',', schema: false));
        Case("SaveAsText.strings.quoting-tab", new[] { "a,b", "a b", "tab\tx", "", "\"q" }, d => Saved(ml.Data.LoadFromEnumerable(d.Select(s => new SRow { S = s })), '\t', schema: false));
        Case("SaveAsText.floats", new[] { 0f, -0f, 1f, 0.1f, 1f / 3, 1e7f, 1.2345678e9f, 1e-5f, 1e-10f, 3.4028235e38f, 1e-45f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 16777217f, 123456.789f }, d => Saved(ml.Data.LoadFromEnumerable(d.Select(f => new FRow { F = f, D = f })), ',', schema: false));
        Case("SaveAsText.doubles", new[] { 0.1, 1.0 / 3, 1e15, 1e16, 1e21, 123456789.123456789, 1e-5, 5e-324, double.MaxValue }, d => Saved(ml.Data.LoadFromEnumerable(d.Select(f => new FRow { D = f })), ',', schema: false));
        Case("SaveAsText.date-types", () => Saved(ml.Data.LoadFromEnumerable(new[] { new TimeRow { T = new DateTime(2024, 2, 29, 1, 2, 3), P = new TimeSpan(1, 2, 3), O = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2)) } }), ','));
        Case("SaveAsText.sparse-vector", () => Saved(ml.Data.LoadFromEnumerable(new[] { new SparseRow { V = new VBuffer<float>(8, 2, new[] { 5f, 6 }, new[] { 1, 3 }), Y = 1 }, new SparseRow { V = new VBuffer<float>(8, 0, new float[0], new int[0]), Y = 2 } }), ','));
        Case("SaveAsText.dense-mostly-zero-vector", () => Saved(ml.Data.LoadFromEnumerable(new[] { new SparseRow { V = new VBuffer<float>(8, new float[] { 0, 0, 0, 4, 0, 0, 0, 0 }), Y = 1 } }), ','));
        Case("SaveAsText.variable-vector", () => Saved(ml.Data.LoadFromEnumerable(new[] { new VarRow { V = new[] { 1f, 2 }, Y = 3 }, new VarRow { V = new[] { 1f }, Y = 3 } }), ','));
        Case("SaveAsText.keys", new[] { 0, 1, 3 }, d => Saved(ml.Data.LoadFromEnumerable(d.Select(k => new KeyRow { K = (uint)k, KB = (byte)k, KL = (ulong)k })), ','));
        Case("SaveAsText.keys-with-values", new[] { "b", "a", "b" }, d => { var v = ml.Data.LoadFromEnumerable(d.Select(s => new SRow { S = s })); return Saved(ml.Transforms.Conversion.MapValueToKey("K", "S").Fit(v).Transform(v), ','); });
        Case("SaveAsText.slot-names-in-header", () => { var v = ml.Data.LoadFromEnumerable(new[] { new XY { X = 1, Y = 2 } }); return Saved(ml.Transforms.Concatenate("F", "X", "Y").Fit(v).Transform(v), ','); });
        Case("SaveAsText.keepHidden", () => { var v = ml.Data.LoadFromEnumerable(new[] { new XRow { X = 1 } }); return Saved(ml.Transforms.Conversion.ConvertType("X", "X", DataKind.Double).Fit(v).Transform(v), ',', keepHidden: true); });
        Case("SaveAsText.empty-view", () => Saved(ml.Data.LoadFromEnumerable(new XY[0]), ','));
        Case("SaveAsText.row-id-column", () => Saved(ml.Data.LoadFromEnumerable(new[] { new RowIdRow { Id = new DataViewRowId(1, 2), X = 3 } }), ','));
        Case("SaveAsText.roundtrip-through-LoadFromTextFile", () => { var t = Saved(ml.Data.LoadFromEnumerable(MixedRows), ',', headerRow: true, schema: true, forceDense: true); return ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { TC("S", DataKind.String, 0), TC("F", DataKind.Single, 1), TC("D", DataKind.Double, 2), TC("B", DataKind.Boolean, 3), new TextLoader.Column("V", DataKind.Single, 5, 6) }, Separators = new[] { ',' }, HasHeader = true, AllowQuoting = true }); });
    }
}
