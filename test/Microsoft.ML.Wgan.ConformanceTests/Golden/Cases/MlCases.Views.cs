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
    static IDataView Hundred() => ml.Data.LoadFromEnumerable(Enumerable.Range(0, 100).Select(i => new IdX { Id = i, X = i / 100f }).ToArray());
    static List<int> Ids(IDataView v) => v.GetColumn<int>("Id").ToList();
    static List<string> RowIds(IDataView v) { var r = new List<string>(); using var c = v.GetRowCursor(v.Schema.Where(x => false)); var g = c.GetIdGetter(); DataViewRowId id = default; while (c.MoveNext()) { g(ref id); r.Add($"{id.Low:x16}:{id.High:x16}@{c.Position}"); } return r; }

    class KeyedRow { public int Id; public string G; } class NaRow { public float X; [VectorType(2)] public float[] V; public string S; } class K3Row { [KeyType(4)] public uint K; }
    static void Views()
    {
        Case("view.Take", () => Ids(ml.Data.TakeRows(Hundred(), 5)));
        Case("view.Take.more-than-there-are", () => Ids(ml.Data.TakeRows(Hundred(), 1000)).Count);
        Case("view.Take.zero-and-negative", () => new[] { Try(() => Ids(ml.Data.TakeRows(Hundred(), 0))), Try(() => ml.Data.TakeRows(Hundred(), -1)) });
        Case("view.Skip", () => Ids(ml.Data.SkipRows(Hundred(), 95)));
        Case("view.Skip.all-zero-and-negative", () => new[] { Try(() => Ids(ml.Data.SkipRows(Hundred(), 200)).Count), Try(() => Ids(ml.Data.SkipRows(Hundred(), 0)).Count), Try(() => ml.Data.SkipRows(Hundred(), -1)) });
        Case("view.ShuffleRows.seed1", () => Ids(ml.Data.ShuffleRows(Hundred(), seed: 1)));
        Case("view.ShuffleRows.seed2", () => Ids(ml.Data.ShuffleRows(Hundred(), seed: 2)));
        Case("view.ShuffleRows.seed-from-context", () => Ids(ml.Data.ShuffleRows(Hundred())));
        Case("view.ShuffleRows.pool10-no-source-shuffle", () => Ids(ml.Data.ShuffleRows(Hundred(), seed: 1, shufflePoolSize: 10, shuffleSource: false)));
        Case("view.ShuffleRows.pool1-no-source-shuffle", () => Ids(ml.Data.ShuffleRows(Hundred(), seed: 1, shufflePoolSize: 1, shuffleSource: false)));
        Case("view.ShuffleRows.second-pass", () => { var v = ml.Data.ShuffleRows(Hundred(), seed: 1); return new object[] { Ids(v).Take(8), Ids(v).Take(8) }; });
        Case("view.ShuffleRows.pool0", () => ml.Data.ShuffleRows(Hundred(), seed: 1, shufflePoolSize: 0));
        Case("view.TrainTestSplit.default", () => { var s = ml.Data.TrainTestSplit(Hundred()); return new object[] { Ids(s.TrainSet).Count, Ids(s.TestSet), s.TestSet.Schema }; });
        Case("view.TrainTestSplit.seed5-fraction0.25", () => { var s = ml.Data.TrainTestSplit(Hundred(), 0.25, seed: 5); return new object[] { Ids(s.TrainSet).Count, Ids(s.TestSet) }; });
        Case("view.TrainTestSplit.seed6-fraction0.25", () => { var s = ml.Data.TrainTestSplit(Hundred(), 0.25, seed: 6); return new object[] { Ids(s.TrainSet).Count, Ids(s.TestSet) }; });
        Case("view.TrainTestSplit.contextseed42", () => { var m = new MLContext(42); var s = m.Data.TrainTestSplit(m.Data.LoadFromEnumerable(Enumerable.Range(0, 100).Select(i => new IdX { Id = i }).ToArray())); return new object[] { Ids(s.TestSet) }; });
        Case("view.TrainTestSplit.samplingKeyColumn", () => { var v = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 40).Select(i => new KeyedRow { Id = i, G = "g" + i % 8 }).ToArray()); var s = ml.Data.TrainTestSplit(v, 0.3, samplingKeyColumnName: "G", seed: 1); return new object[] { Ids(s.TrainSet), Ids(s.TestSet), s.TrainSet.Schema }; });
        Case("view.TrainTestSplit.fraction-out-of-range", () => new[] { Try(() => ml.Data.TrainTestSplit(Hundred(), 0)), Try(() => ml.Data.TrainTestSplit(Hundred(), 1)), Try(() => ml.Data.TrainTestSplit(Hundred(), -0.1)) });
        Case("view.TrainTestSplit.unknown-key-column", () => ml.Data.TrainTestSplit(Hundred(), 0.1, samplingKeyColumnName: "Nope"));
        Case("view.TrainTestSplit.row-count-and-ids", () => { var s = ml.Data.TrainTestSplit(Hundred(), 0.1, seed: 1); return new object[] { s.TrainSet.GetRowCount(), s.TestSet.GetRowCount(), RowIds(s.TestSet) }; });
        Case("view.CrossValidationSplit.3", () => ml.Data.CrossValidationSplit(Hundred(), 3, seed: 1).Select(f => Ids(f.TestSet)).ToList());
        Case("view.FilterRowsByColumn.bounds", () => new object[] { Ids(ml.Data.FilterRowsByColumn(Hundred(), "X", lowerBound: 0.1, upperBound: 0.2)), Ids(ml.Data.FilterRowsByColumn(Hundred(), "X", upperBound: 0.05)), Ids(ml.Data.FilterRowsByColumn(Hundred(), "X", lowerBound: 0.96)) });
        Case("view.FilterRowsByColumn.integer-bounds-inclusive", new[] { 1f, 2f, float.NaN, 3f, float.PositiveInfinity }, d => { var v = ml.Data.LoadFromEnumerable(d.Select(x => new XRow { X = x }).ToArray()); return new object[] { Col(ml.Data.FilterRowsByColumn(v, "X", 1, 3), "X"), Col(ml.Data.FilterRowsByColumn(v, "X"), "X") }; });
        Case("view.FilterRowsByColumn.errors", () => new[] { Try(() => ml.Data.FilterRowsByColumn(Hundred(), "Nope", 1)), Try(() => ml.Data.FilterRowsByColumn(Hundred(), "Id", 1)), Try(() => ml.Data.FilterRowsByColumn(Hundred(), "X", 2, 1)) });
        Case("view.FilterRowsByMissingValues", () => { var v = ml.Data.LoadFromEnumerable(new[] { new NaRow { X = 1, V = new[] { 1f, 2 }, S = "a" }, new NaRow { X = float.NaN, V = new[] { 1f, 2 }, S = "b" }, new NaRow { X = 3, V = new[] { float.NaN, 2 }, S = null } }); return new object[] { Col(ml.Data.FilterRowsByMissingValues(v, "X"), "X"), Col(ml.Data.FilterRowsByMissingValues(v, "V"), "X"), Try(() => Col(ml.Data.FilterRowsByMissingValues(v, "S"), "X")) }; });
        Case("view.Cache", () => { var v = ml.Data.Cache(ml.Data.TakeRows(Hundred(), 3)); var a = v.GetRowCount(); return new object[] { a, Ids(v), v.GetRowCount(), v.CanShuffle }; });
        Case("GetColumn.values", () => { var v = ml.Data.LoadFromEnumerable(MixedRows); return new object[] { v.GetColumn<float>("F"), v.GetColumn<string>("S"), v.GetColumn<ReadOnlyMemory<char>>(v.Schema["S"]), v.GetColumn<float[]>("V"), v.GetColumn<VBuffer<float>>("V") }; });
        Case("GetColumn.wrong-type", () => new[] { Try(() => Hundred().GetColumn<double>("X").First()), Try(() => Hundred().GetColumn<string>("X").First()), Try(() => Hundred().GetColumn<float[]>("X").First()), Try(() => Hundred().GetColumn<long>("Id").First()) });
        Case("GetColumn.unknown", () => Hundred().GetColumn<float>("Nope").First());
        Case("Preview", () => { var p = ml.Data.LoadFromEnumerable(MixedRows).Preview(maxRows: 2); return new object[] { p.ToString(), p.Schema, p.RowView.Length, p.RowView[1].Values.Select(k => k.Key + "=" + Node(k.Value)).ToList(), p.ColumnView.Select(c => c.Column.Name + ":" + c.Values.Length).ToList(), p.RowView[0].ToString(), p.ColumnView[0].ToString() }; });
        Case("Preview.default-and-zero", () => new[] { Try(() => Hundred().Preview().RowView.Length), Try(() => Hundred().Preview(0).RowView.Length), Try(() => Hundred().Preview(-1)) });
        Case("Preview.of-transformer", () => { var t = ml.Transforms.CopyColumns("C", "X").Fit(Hundred()); return t.Preview(Hundred(), 2).RowView[1].Values.Select(k => k.Key + "=" + Node(k.Value)).ToList(); });
        Case("catalog.DataOperations.method-names", () => typeof(DataOperationsCatalog).GetMethods().Where(m => m.DeclaringType == typeof(DataOperationsCatalog)).Select(m => m.Name).Distinct().OrderBy(n => n, StringComparer.Ordinal));
    }
}
