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
    class YOut { public float Y; }

    static void Cursors()
    {
        foreach (var kind in new[] { "enumerable", "take", "mapped", "text" })
        {
            IDataView V() => kind == "enumerable" ? ml.Data.LoadFromEnumerable(new[] { new IdX { Id = 1, X = 2 }, new IdX { Id = 3, X = 4 } }) : kind == "take" ? ml.Data.TakeRows(Hundred(), 2) : kind == "mapped" ? ml.Data.TakeRows(ml.Transforms.CopyColumns("C", "X").Fit(Hundred()).Transform(Hundred()), 2) : ml.Data.LoadFromTextFile(TempFile("1,2\n3,4\n"), new[] { TC("Id", DataKind.Int32, 0), TC("X", DataKind.Single, 1) }, separatorChar: ',');
            Case($"cursor.{kind}.Position", () => { using var c = V().GetRowCursor(V().Schema); var l = new List<object> { c.Position }; while (c.MoveNext()) l.Add(c.Position); l.Add(Try(() => c.Position)); l.Add(Try(() => c.MoveNext())); return l; });
            Case($"cursor.{kind}.getter-before-MoveNext", () => { var v = V(); using var c = v.GetRowCursor(v.Schema); var g = c.GetGetter<float>(v.Schema["X"]); float x = 9; return new[] { Try(() => { g(ref x); return x; }), Try(() => { var i = c.GetIdGetter(); DataViewRowId id = default; i(ref id); return id; }) }; });
            Case($"cursor.{kind}.getter-after-end", () => { var v = V(); using var c = v.GetRowCursor(v.Schema); var g = c.GetGetter<float>(v.Schema["X"]); float x = 9; while (c.MoveNext()) g(ref x); return Try(() => { g(ref x); return x; }); });
            Case($"cursor.{kind}.inactive-column", () => { var v = V(); using var c = v.GetRowCursor(new[] { v.Schema["Id"] }); return new[] { Try(() => c.IsColumnActive(v.Schema["Id"])), Try(() => c.IsColumnActive(v.Schema["X"])), Try(() => c.GetGetter<float>(v.Schema["X"]) != null) }; });
            Case($"cursor.{kind}.wrong-getter-type", () => { var v = V(); using var c = v.GetRowCursor(v.Schema); return new[] { Try(() => c.GetGetter<double>(v.Schema["X"]) != null), Try(() => c.GetGetter<long>(v.Schema["Id"]) != null), Try(() => c.GetGetter<VBuffer<float>>(v.Schema["X"]) != null) }; });
            Case($"cursor.{kind}.ids", () => { var v = V(); return new object[] { RowIds(v) }; });
        }
        Case("cursor.column-of-another-schema", () => { var v = Hundred(); var o = ml.Data.LoadFromEnumerable(new[] { new Derived1() }); var w = ml.Data.LoadFromEnumerable(new[] { new Mixed() }); using var c = v.GetRowCursor(v.Schema); return new[] { Try(() => c.IsColumnActive(w.Schema["V"])), Try(() => c.GetGetter<float>(o.Schema["Y"]) != null) }; });
        Case("cursor.Schema-is-views-schema", () => { var v = Hundred(); using var c = v.GetRowCursor(v.Schema); return new object[] { ReferenceEquals(c.Schema, v.Schema), c.Batch }; });
        Case("cursor.no-columns", () => { var v = ml.Data.TakeRows(Hundred(), 3); using var c = v.GetRowCursor(Enumerable.Empty<DataViewSchema.Column>()); int n = 0; while (c.MoveNext()) n++; return n; });
        Case("cursor.GetRowCursorSet.n4", () => { var v = Hundred(); var s = v.GetRowCursorSet(v.Schema, 4); int total = 0; foreach (var c in s) { while (c.MoveNext()) total++; c.Dispose(); } return new object[] { s.Length, total }; });
        Case("cursor.with-rand-shuffles-enumerable", () => { var v = Hundred(); using var c = v.GetRowCursor(v.Schema, new Random(1)); var g = c.GetGetter<int>(v.Schema["Id"]); var l = new List<int>(); int x = 0; while (c.MoveNext()) { g(ref x); l.Add(x); } return new object[] { l.Take(10), l.Distinct().Count() }; });
        Case("cursor.MoveNext-after-Dispose", () => { var v = Hundred(); var c = v.GetRowCursor(v.Schema); c.MoveNext(); c.Dispose(); return Try(() => c.MoveNext()); });
    }
}
