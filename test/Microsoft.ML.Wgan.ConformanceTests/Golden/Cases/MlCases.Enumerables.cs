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
    class All14 { public bool B; public byte U1; public sbyte I1; public short I2; public ushort U2; public int I4; public uint U4; public long I8; public ulong U8; public float R4; public double R8; public string S; public ReadOnlyMemory<char> M; public DateTime T; public DateTimeOffset TO; public TimeSpan P; public DataViewRowId Id; }
    class StrRow { public string S; public float X; }
    class VecNoSize { public float[] V; }
    class VecSize { [VectorType(3)] public float[] V; }
    class VecStr { [VectorType(2)] public string[] S; [VectorType(2)] public bool[] B; [VectorType(2, 2)] public double[] D; }
    class VbRow { [VectorType(4)] public VBuffer<float> V; public VBuffer<int> W; }
    class KeyRow { [KeyType(3)] public uint K; [KeyType(10)] public byte KB; [KeyType(5)] public ulong KL; }
    class KeyNoCount { [KeyType] public uint K; }
    class BadKey { [KeyType(3)] public int K; }
    class NullableRow { public int? X; }
    class CharRow { public char C; }
    class DecRow { public decimal D; }
    class Members { public float Field; public float Prop { get; set; } private float hidden = 3; public static float St = 4; public float ReadOnly => 5; public readonly float RoField = 6; [ColumnName("Other")] public int Renamed = 7; [NoColumn] public int Skipped = 8; public const int K = 9; }
    class Base1 { public float X; } class Derived1 : Base1 { public float Y; }
    class XRow { public float X; } class IdX { public int Id; public float X; }
    struct StructRow { public float X; }
    class XY { public float X; public float Y; } class XText { public string X; } class XDouble { public double X; } class XInt { public int X; } class EmptyC { }
    class VbOut { public VBuffer<float> V; } class ArrOut { public float[] V; } class MemOut { public ReadOnlyMemory<char> S; } class KeyOut { public uint K; } class ByteKeyOut { public byte K; } class RoOut { public float X { get; } }

    static All14 One => new() { B = true, U1 = 1, I1 = -1, I2 = -2, U2 = 2, I4 = -4, U4 = 4, I8 = -8, U8 = 8, R4 = 1.5f, R8 = 2.5, S = "s", M = "m".AsMemory(), T = new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), TO = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2)), P = new TimeSpan(1, 2, 3), Id = new DataViewRowId(5, 6) };

    static void Enumerables()
    {
        Case("enum.all-primitives", () => ml.Data.LoadFromEnumerable(new[] { One }));
        Case("enum.string-null-and-empty", () => ml.Data.LoadFromEnumerable(new[] { new StrRow { S = null }, new StrRow { S = "" }, new StrRow { S = " a " } }));
        Case("enum.vector.no-size", new[] { new[] { 1f, 2 }, new float[0], null }, d => ml.Data.LoadFromEnumerable(d.Select(v => new VecNoSize { V = v })));
        Case("enum.vector.VectorType", new[] { new[] { 1f, 2, 3 }, new[] { 0f, 0, 4 } }, d => ml.Data.LoadFromEnumerable(d.Select(v => new VecSize { V = v })));
        Case("enum.vector.VectorType-wrong-length", new[] { new[] { 1f, 2 } }, d => ml.Data.LoadFromEnumerable(d.Select(v => new VecSize { V = v })));
        Case("enum.vector.VectorType-null", () => ml.Data.LoadFromEnumerable(new[] { new VecSize { V = null } }));
        Case("enum.vector.string-bool-2d", () => ml.Data.LoadFromEnumerable(new[] { new VecStr { S = new[] { "a", null }, B = new[] { true, false }, D = new double[] { 1, 2, 3, 4 } } }));
        Case("enum.VBuffer", () => ml.Data.LoadFromEnumerable(new[] { new VbRow { V = new VBuffer<float>(4, 2, new[] { 5f, 6 }, new[] { 1, 3 }), W = new VBuffer<int>(2, new[] { 7, 8 }) } }));
        Case("enum.key-types", new[] { 0, 1, 3 }, d => ml.Data.LoadFromEnumerable(d.Select(k => new KeyRow { K = (uint)k, KB = (byte)k, KL = (ulong)k })));
        Case("enum.key-without-count", () => ml.Data.LoadFromEnumerable(new[] { new KeyNoCount { K = 2 } }));
        Case("enum.key-value-above-count", () => ml.Data.LoadFromEnumerable(new[] { new KeyRow { K = 9 } }));
        Case("enum.key-on-int", () => ml.Data.LoadFromEnumerable(new[] { new BadKey { K = 2 } }));
        Case("enum.nullable", () => ml.Data.LoadFromEnumerable(new[] { new NullableRow { X = 2 } }));
        Case("enum.char", () => ml.Data.LoadFromEnumerable(new[] { new CharRow { C = 'c' } }));
        Case("enum.decimal", () => ml.Data.LoadFromEnumerable(new[] { new DecRow { D = 1 } }));
        Case("enum.members-that-become-columns", () => ml.Data.LoadFromEnumerable(new[] { new Members { Field = 1, Prop = 2 } }));
        Case("enum.inheritance-order", () => ml.Data.LoadFromEnumerable(new[] { new Derived1 { X = 1, Y = 2 } }));
        Case("enum.struct", () => Try(() => ml.Data.LoadFromEnumerable(new[] { new IdX { Id = 1, X = 2 } }).Schema));
        Case("enum.empty", () => ml.Data.LoadFromEnumerable(new XRow[0]));
        Case("enum.null", () => ml.Data.LoadFromEnumerable((IEnumerable<XRow>)null));
        Case("enum.null-row", () => ml.Data.LoadFromEnumerable(new[] { new XRow { X = 1 }, null }));
        Case("enum.SchemaDefinition.rename-and-size", () => { var sd = SchemaDefinition.Create(typeof(VecNoSize)); var c = sd["V"]; c.ColumnName = "Feat"; c.ColumnType = new VectorDataViewType(NumberDataViewType.Single, 2); return ml.Data.LoadFromEnumerable(new[] { new VecNoSize { V = new[] { 1f, 2 } } }, sd); });
        Case("enum.SchemaDefinition.subset", () => { var sd = SchemaDefinition.Create(typeof(StrRow)); sd.RemoveAt(1); return ml.Data.LoadFromEnumerable(new[] { new StrRow { S = "q", X = 1 } }, sd); });
        Case("enum.SchemaDefinition.type-mismatch", () => { var sd = SchemaDefinition.Create(typeof(StrRow)); sd[1].ColumnType = NumberDataViewType.Double; return ml.Data.LoadFromEnumerable(new[] { new StrRow { S = "q", X = 1 } }, sd); });
        Case("enum.from-DataViewSchema", () => { var src = ml.Data.LoadFromEnumerable(new[] { new VecSize { V = new float[3] } }); return ml.Data.LoadFromEnumerable(new[] { new VecNoSize { V = new[] { 1f, 2, 3 } } }, src.Schema); });
        Case("enum.times-enumerated", () => { int n = 0; IEnumerable<XRow> Src() { n++; yield return new XRow { X = n }; } var v = ml.Data.LoadFromEnumerable(Src()); int a = n; Rows(v); int b = n; var second = Rows(v); return new object[] { a, b, n, second }; });
        Case("enum.GetRowCount-CanShuffle", () => { var l = ml.Data.LoadFromEnumerable(new List<XRow> { new(), new() }); var e = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 2).Select(i => new XRow())); var ar = ml.Data.LoadFromEnumerable(new XRow[3]); return new object[] { l.GetRowCount(), l.CanShuffle, e.GetRowCount(), e.CanShuffle, ar.GetRowCount(), ar.CanShuffle }; });

        IDataView Xs(params float[] x) => ml.Data.LoadFromEnumerable(x.Select(v => new XRow { X = v }).ToList());
        Case("CreateEnumerable.reuse-false", () => { var r = ml.Data.CreateEnumerable<XRow>(Xs(1, 2), reuseRowObject: false).ToList(); return new object[] { r, ReferenceEquals(r[0], r[1]) }; });
        Case("CreateEnumerable.reuse-true", () => { var r = ml.Data.CreateEnumerable<XRow>(Xs(1, 2), reuseRowObject: true).ToList(); return new object[] { r, ReferenceEquals(r[0], r[1]) }; });
        Case("CreateEnumerable.missing-column", () => ml.Data.CreateEnumerable<XY>(Xs(1), false).ToList());
        Case("CreateEnumerable.ignoreMissingColumns", () => ml.Data.CreateEnumerable<XY>(Xs(1), false, ignoreMissingColumns: true).ToList());
        Case("CreateEnumerable.float-to-string", () => ml.Data.CreateEnumerable<XText>(Xs(1), false).ToList());
        Case("CreateEnumerable.float-to-double", () => ml.Data.CreateEnumerable<XDouble>(Xs(1), false).ToList());
        Case("CreateEnumerable.float-to-int", () => ml.Data.CreateEnumerable<XInt>(Xs(1), false).ToList());
        Case("CreateEnumerable.error-is-immediate-or-lazy", () => { try { var e = ml.Data.CreateEnumerable<XY>(Xs(1), false); return "lazy"; } catch (Exception) { return "immediate"; } });
        Case("CreateEnumerable.empty-class", () => ml.Data.CreateEnumerable<EmptyC>(Xs(1, 2), false).Count());
        Case("CreateEnumerable.vector-to-VBuffer-and-array", () => { var v = ml.Data.LoadFromEnumerable(new[] { new VecSize { V = new[] { 1f, 0, 3 } } }); return new object[] { ml.Data.CreateEnumerable<VbOut>(v, false).First().V, ml.Data.CreateEnumerable<ArrOut>(v, false).First().V }; });
        Case("CreateEnumerable.array-reused-in-reuse-mode", () => { var v = ml.Data.LoadFromEnumerable(new[] { new VecSize { V = new[] { 1f, 0, 3 } }, new VecSize { V = new[] { 4f, 5, 6 } } }); var a = ml.Data.CreateEnumerable<ArrOut>(v, true).Select(o => o.V).ToList(); return new object[] { ReferenceEquals(a[0], a[1]), a }; });
        Case("CreateEnumerable.text-to-memory", () => ml.Data.CreateEnumerable<MemOut>(ml.Data.LoadFromEnumerable(new[] { new StrRow { S = "abc" }, new StrRow { S = null } }), false).Select(m => m.S).ToList());
        Case("CreateEnumerable.null-text-to-string", () => ml.Data.CreateEnumerable<StrRow>(ml.Data.LoadFromEnumerable(new[] { new StrRow { S = null } }), false).Select(m => m.S == null ? "null" : $"[{m.S}]").ToList());
        Case("CreateEnumerable.key-to-uint", () => ml.Data.CreateEnumerable<KeyOut>(ml.Data.LoadFromEnumerable(new[] { new KeyRow { K = 2 }, new KeyRow { K = 0 } }), false).ToList());
        Case("CreateEnumerable.all-primitives-roundtrip", () => { var v = ml.Data.LoadFromEnumerable(new[] { One }); return ml.Data.CreateEnumerable<All14>(v, false).ToList(); });
        Case("CreateEnumerable.read-only-property", () => ml.Data.CreateEnumerable<RoOut>(Xs(1), false).ToList());
    }
}
