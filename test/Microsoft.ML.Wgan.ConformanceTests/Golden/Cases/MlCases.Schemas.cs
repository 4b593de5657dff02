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
    static DataViewSchema.Annotations KeyAnn(params string[] values)
    {
        var b = new DataViewSchema.Annotations.Builder();
        b.Add("KeyValues", new VectorDataViewType(TextDataViewType.Instance, values.Length), (ref VBuffer<ReadOnlyMemory<char>> dst) => dst = new VBuffer<ReadOnlyMemory<char>>(values.Length, values.Select(v => v.AsMemory()).ToArray()));
        return b.ToAnnotations();
    }

    static void Schemas()
    {
        Case("type.ToString", () => new DataViewType[] { NumberDataViewType.Single, NumberDataViewType.Double, NumberDataViewType.Byte, NumberDataViewType.SByte, NumberDataViewType.Int16, NumberDataViewType.UInt16, NumberDataViewType.Int32, NumberDataViewType.UInt32, NumberDataViewType.Int64, NumberDataViewType.UInt64, BooleanDataViewType.Instance, TextDataViewType.Instance, DateTimeDataViewType.Instance, DateTimeOffsetDataViewType.Instance, TimeSpanDataViewType.Instance, RowIdDataViewType.Instance, new KeyDataViewType(typeof(uint), 5), new KeyDataViewType(typeof(ulong), ulong.MaxValue), new VectorDataViewType(NumberDataViewType.Single), new VectorDataViewType(NumberDataViewType.Single, 3), new VectorDataViewType(TextDataViewType.Instance, 2, 3), new VectorDataViewType(new KeyDataViewType(typeof(byte), 4), 2) }.Select(t => $"{t} | {t.RawType.Name} | {t.GetType().Name}"));
        Case("type.equality", () => new object[] { new KeyDataViewType(typeof(uint), 5).Equals(new KeyDataViewType(typeof(uint), 5)), new KeyDataViewType(typeof(uint), 5).Equals(new KeyDataViewType(typeof(uint), 6)), new VectorDataViewType(NumberDataViewType.Single, 3).Equals(new VectorDataViewType(NumberDataViewType.Single, 3)), new VectorDataViewType(NumberDataViewType.Single, 3).Equals(new VectorDataViewType(NumberDataViewType.Single)), new VectorDataViewType(NumberDataViewType.Single, 2, 3).Equals(new VectorDataViewType(NumberDataViewType.Single, 6)), new VectorDataViewType(NumberDataViewType.Single, 0).Size, new VectorDataViewType(NumberDataViewType.Single, 2, 3).Size, new VectorDataViewType(NumberDataViewType.Single, 2, 3).Dimensions.ToArray(), new VectorDataViewType(NumberDataViewType.Single).IsKnownSize });
        Case("type.ctor-errors", () => new[] { TryDo(() => new KeyDataViewType(typeof(int), 5)), TryDo(() => new KeyDataViewType(typeof(uint), 0)), TryDo(() => new KeyDataViewType(typeof(byte), 300)), TryDo(() => new VectorDataViewType(NumberDataViewType.Single, -1)), TryDo(() => new VectorDataViewType(null, 1)) });
        Case("schema.Builder", () => { var b = new DataViewSchema.Builder(); b.AddColumn("A", NumberDataViewType.Single); b.AddColumn("B", TextDataViewType.Instance); b.AddColumn("K", new KeyDataViewType(typeof(uint), 2), KeyAnn("x", "y")); var s = b.ToSchema(); return new object[] { s, s.Count, s.ToString(), s["A"].ToString(), s[2].Annotations.ToString(), s["K"].HasKeyValues() }; });
        Case("schema.hidden-columns", () => { var b = new DataViewSchema.Builder(); b.AddColumn("A", NumberDataViewType.Single); b.AddColumn("A", TextDataViewType.Instance); var s = b.ToSchema(); return new object[] { s, s["A"].Index, s[0].IsHidden, s[1].IsHidden, s.GetColumnOrNull("A")?.Index }; });
        Case("schema.lookup", () => { var s = Hundred().Schema; return new[] { Try(() => s["Nope"]), Try(() => s["id"]), Try(() => s[5]), Try(() => s[-1]), Try(() => s.GetColumnOrNull("Nope") == null), Try(() => s.GetColumnOrNull("X").Value.Index), Try(() => s[(string)null]) }; });
        Case("schema.equality", () => { var a = Hundred().Schema; var b = Hundred().Schema; return new object[] { a.Equals(b), a == b, a["X"].Equals(b["X"]), a["X"].Name == b["X"].Name, ReferenceEquals(Hundred(), Hundred()) }; });
        Case("schema.same-object-twice", () => { var v = Hundred(); return new object[] { ReferenceEquals(v.Schema, v.Schema), v.Schema["X"].Equals(v.Schema["X"]) }; });
        Case("schema.Builder-errors", () => new[] { TryDo(() => new DataViewSchema.Builder().AddColumn(null, NumberDataViewType.Single)), TryDo(() => new DataViewSchema.Builder().AddColumn("", NumberDataViewType.Single)), TryDo(() => new DataViewSchema.Builder().AddColumn("A", null)), Try(() => new DataViewSchema.Builder().ToSchema().Count) });
        Case("annotations.read", () => { var v = ml.Data.LoadFromEnumerable(new[] { "b", "a", "b" }.Select(s => new SRow { S = s })); var t = ml.Transforms.Conversion.MapValueToKey("K", "S").Append(ml.Transforms.Categorical.OneHotEncoding("H", "S")).Append(ml.Transforms.NormalizeMinMax("N", "H")).Fit(v).Transform(v); VBuffer<ReadOnlyMemory<char>> kv = default; t.Schema["K"].GetKeyValues(ref kv); VBuffer<ReadOnlyMemory<char>> sn = default; t.Schema["H"].GetSlotNames(ref sn); return new object[] { t.Schema, t.Schema["K"].HasKeyValues(), t.Schema["S"].HasKeyValues(), kv, t.Schema["H"].HasSlotNames(), sn, t.Schema["N"].IsNormalized(), t.Schema["H"].IsNormalized() }; });
        Case("annotations.errors", () => { var c = Hundred().Schema["X"]; return new[] { Try(() => { VBuffer<ReadOnlyMemory<char>> b = default; c.GetSlotNames(ref b); return b; }), Try(() => { VBuffer<ReadOnlyMemory<char>> b = default; c.GetKeyValues(ref b); return b; }), Try(() => { float f = 0; c.Annotations.GetValue("Nope", ref f); return f; }), Try(() => c.Annotations.Schema.Count), Try(() => c.IsNormalized()) }; });
        Case("annotations.GetValue-wrong-type", () => { var b = new DataViewSchema.Builder(); b.AddColumn("K", new KeyDataViewType(typeof(uint), 2), KeyAnn("x", "y")); var c = b.ToSchema()["K"]; return Try(() => { float f = 0; c.Annotations.GetValue("KeyValues", ref f); return f; }); });
        Case("VBuffer.dense", () => { var v = new VBuffer<float>(3, new[] { 1f, 2, 3, 99 }); return new object[] { v.Length, v.IsDense, v.GetValues().ToArray(), v.GetIndices().Length, v.DenseValues(), v.Items(all: true).Select(k => k.Key + "=" + k.Value), v.GetItemOrDefault(1), Try(() => v.GetItemOrDefault(3)), Try(() => v.GetItemOrDefault(-1)) }; });
        Case("VBuffer.sparse", () => { var v = new VBuffer<float>(5, 2, new[] { 1f, 2 }, new[] { 1, 4 }); return new object[] { v.Length, v.IsDense, v.GetValues().ToArray(), v.GetIndices().ToArray(), v.DenseValues(), v.Items().Select(k => k.Key + "=" + k.Value), v.Items(all: true).Select(k => k.Key + "=" + k.Value), v.GetItemOrDefault(0), v.GetItemOrDefault(4) }; });
        Case("VBuffer.sparse-full-becomes-dense", () => { var v = new VBuffer<float>(2, 2, new[] { 1f, 2 }, new[] { 0, 1 }); return new object[] { v.IsDense, v.GetIndices().Length }; });
        Case("VBuffer.default", () => { VBuffer<float> v = default; return new object[] { v.Length, v.IsDense, v.GetValues().Length, v.DenseValues() }; });
        Case("VBuffer.ctor-errors", () => new[] { Try(() => new VBuffer<float>(3, new[] { 1f })), Try(() => new VBuffer<float>(-1, new float[0])), Try(() => new VBuffer<float>(2, 3, new[] { 1f, 2, 3 }, new[] { 0, 1, 2 })), Try(() => new VBuffer<float>(5, 2, new[] { 1f, 2 }, new[] { 4, 1 })), Try(() => new VBuffer<float>(5, 2, new[] { 1f }, new[] { 4 })) });
        Case("VBuffer.CopyTo", () => { var v = new VBuffer<float>(5, 2, new[] { 1f, 2 }, new[] { 1, 4 }); VBuffer<float> d = default; v.CopyTo(ref d); var arr = new float[7]; v.CopyTo(arr, 1, 9f); VBuffer<float> part = default; v.CopyTo(ref part, 1, 3); var big = new VBuffer<float>(2, new[] { 8f, 8 }); v.CopyTo(ref big); var sp = new float[5]; v.CopyTo(sp.AsSpan()); return new object[] { d, arr, part, big, sp, Try(() => { v.CopyTo(new float[3]); return "ok"; }) }; });
        Case("VBuffer.Editor", () => { VBuffer<float> b = default; var e = VBufferEditor.Create(ref b, 3); e.Values[0] = 1; e.Values[2] = 3; b = e.Commit(); VBuffer<float> s = default; var es = VBufferEditor.Create(ref s, 6, 2); es.Values[0] = 5; es.Indices[0] = 2; es.Values[1] = 6; es.Indices[1] = 5; s = es.Commit(); var s1 = VBufferEditor.Create(ref s, 6, 2).CommitTruncated(1); var reuse = VBufferEditor.Create(ref b, 3); return new object[] { b, s, s1.GetValues().ToArray(), s1.GetIndices().ToArray(), reuse.CreatedNewValues, Try(() => { VBuffer<float> q = default; VBufferEditor.Create(ref q, -1); return 1; }), Try(() => { VBuffer<float> q = default; VBufferEditor.Create(ref q, 2, 3); return 1; }) }; });
        Case("VBuffer.Editor.CreateFromBuffer", () => { var b = new VBuffer<float>(2, new[] { 1f, 2 }); var e = VBufferEditor.CreateFromBuffer(ref b); e.Values[0] = 9; return new object[] { b, e.Commit() }; });
        Case("DataViewRowId", () => { var a = new DataViewRowId(1, 2); return new object[] { a, a.ToString(), a.Equals(new DataViewRowId(1, 2)), a.Next(), a.Fork(), new DataViewRowId(0, 0).Next() }; });
        Case("SchemaShape.from-schema-by-public-means", () => { var v = ml.Data.LoadFromEnumerable(MixedRows); return ml.Transforms.CopyColumns("C", "V").GetOutputSchema(ml.Transforms.SelectColumns("S", "F", "V").Append(ml.Transforms.Conversion.MapValueToKey("K", "S")).GetOutputSchema(PublicShape(v))); });
        Case("SchemaShape.ctor-and-lookup", () => { var s = PublicShape(Hundred()); return new[] { Try(() => s.Count), Try(() => s[0].Name), Try(() => Shape(s.First(c => c.Name == "X"))), Try(() => s[9].Name), Try(() => new SchemaShape(null)), Try(() => new SchemaShape(new SchemaShape.Column[0]).Count) }; });
        Case("SchemaShape.Column.GetTypeString-like", () => { var s = PublicShape(ml.Data.LoadFromEnumerable(MixedRows)); return s.Select(c => $"{c.Name} {c.Kind} {c.ItemType} {c.IsKey}"); });
        Case("log.Info", () => { var l = new List<object>(); ml.Log += (s, e) => l.Add(new[] { e.Kind.ToString(), e.Source, Head(e.RawMessage), Head(e.Message) }); IHostEnvironment env = ml; var h = env.Register("MyPart"); using (var ch = h.Start("Training")) { ch.Info(MessageSensitivity.None, "epoch {0}", 1); ch.Info(MessageSensitivity.None, "braces {x} {0}"); ch.Warning(MessageSensitivity.None, "w {0:0.00}", 1.5); ch.Error(MessageSensitivity.None, "e"); ch.Trace(MessageSensitivity.None, "t"); } return l; });
        Case("log.context-channel", () => { var l = new List<object>(); ml.Log += (s, e) => l.Add(new[] { e.Kind.ToString(), e.Source, Head(e.RawMessage), Head(e.Message) }); using (var ch = ((IHostEnvironment)ml).Start("Direct")) ch.Info(MessageSensitivity.None, "hello"); return l; });
        Case("log.nested-register", () => { var l = new List<object>(); ml.Log += (s, e) => { if (e.Kind == ChannelMessageKind.Info) l.Add(new[] { e.Source, e.RawMessage }); }; var h = ((IHostEnvironment)ml).Register("A").Register("B"); using (var ch = h.Start("C")) ch.Info(MessageSensitivity.UserData, "user {0}", "data"); return l; });
        Case("rand.Register", () => { int[] Draw(MLContext m, params string[] names) => names.Select(n => ((IHostEnvironment)m).Register(n).Rand.Next()).ToArray(); return new object[] { Draw(new MLContext(7), "a", "b"), Draw(new MLContext(7), "a", "b"), Draw(new MLContext(7), "b", "a"), Draw(new MLContext(8), "a", "b"), Draw(new MLContext(0), "a") }; });
        Case("rand.Register-with-seed", () => { IHostEnvironment e = new MLContext(7); var h = e.Register("a", seed: 5); return new[] { h.Rand.Next(), h.Rand.Next(), e.Register("b", seed: 5).Rand.Next() }; });
        Case("MLContext.defaults", () => { var m = new MLContext(); return new object[] { m.GpuDeviceId, m.FallbackToCpu, m.TempFilePath == null }; });
    }

    // SchemaShape.Create and the constructor of SchemaShape.Column are internal. A loader whose schema is given, with an estimator
    // appended, hands the shape out through public members only.
    static SchemaShape PublicShape(IDataView v) => new GivenSchema(v.Schema).Append(new Identity()).GetOutputSchema();
    sealed class GivenSchema : IDataLoader<IDataView>
    {
        readonly DataViewSchema schema;
        public GivenSchema(DataViewSchema s) => schema = s;
        public DataViewSchema GetOutputSchema() => schema;
        public IDataView Load(IDataView input) => input;
        void ICanSaveModel.Save(ModelSaveContext ctx) => throw new NotSupportedException();
    }
    sealed class Identity : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView v) => throw new NotSupportedException();
        public SchemaShape GetOutputSchema(SchemaShape s) => s;
    }
}
