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
    class TRow { [LoadColumn(0)] public string Name; [LoadColumn(1)] public float Age; [LoadColumn(2)] public bool Ok; [LoadColumn(3)] public int Count; }
    class TwoF { [LoadColumn(0)] public float A; [LoadColumn(1)] public float B; }
    class TwoS { [LoadColumn(0)] public string A; [LoadColumn(1)] public string B; }
    class SF { [LoadColumn(0)] public string A; [LoadColumn(1)] public float B; }
    class OneI { [LoadColumn(0)] public int A; }
    class OneB { [LoadColumn(0)] public bool A; }
    class VecRow { [LoadColumn(0)] public string Id; [LoadColumn(1, 3)] public float[] V; }
    class VecAttr { [LoadColumn(0)] public float Y; [LoadColumn(1, 2), VectorType(2)] public float[] V; [LoadColumn(new[] { 0, 2 })] public float[] W; }
    class Named { [LoadColumn(1), ColumnName("Renamed")] public float A; [LoadColumn(0)] public string B { get; set; } }
    class NoAttr { public float A; }
    class NamedNo { [LoadColumn(1)] public float A; [NoColumn] public float C; }
    class Prims { [LoadColumn(0)] public double D; [LoadColumn(1)] public long L; [LoadColumn(2)] public short S; [LoadColumn(3)] public byte U1; [LoadColumn(4)] public sbyte I1; [LoadColumn(5)] public uint U4; [LoadColumn(6)] public ulong U8; [LoadColumn(7)] public DateTime T; [LoadColumn(8)] public TimeSpan P; }
    static TextLoader.Column TC(string n, DataKind k, int i) => new(n, k, i);

    static void Loading()
    {
        Case("load.generic.comma-header", "Name,Age,Ok,Count\nann,1.5,1,3\nbob,-2,0,4\n", t => ml.Data.LoadFromTextFile<TRow>(TempFile(t), separatorChar: ',', hasHeader: true));
        Case("load.generic.defaults-tab", "ann\t1.5\t1\t3\nbob\t-2\t0\t4\n", t => ml.Data.LoadFromTextFile<TRow>(TempFile(t)));
        Case("load.quotes.separator-inside", "A,B\n\"x, y\",1\n\"say \"\"hi\"\"\",2\nplain,3\n\"\",4\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), separatorChar: ',', hasHeader: true, allowQuoting: true));
        Case("load.quotes.off", "\"x\",1\n\"x, y\",2\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), separatorChar: ','));
        Case("load.quotes.in-the-middle", "a\"b,1\nab\"\",2\n \"q\" ,3\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), separatorChar: ',', allowQuoting: true));
        Case("load.quotes.unterminated", "\"abc,1\nd,2\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), separatorChar: ',', allowQuoting: true));
        Case("load.quotes.newline-without-ReadMultilines", "\"a\nb\",1\nc,2\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), separatorChar: ',', allowQuoting: true));
        Case("load.quotes.newline-with-ReadMultilines", "\"a\nb\",1\nc,2\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), new TextLoader.Options { Separators = new[] { ',' }, AllowQuoting = true, ReadMultilines = true }));
        Case("load.options.EscapeChar", "a\\\"b,1\n\"x\\\"y\",2\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { TC("A", DataKind.String, 0), TC("B", DataKind.Single, 1) }, Separators = new[] { ',' }, AllowQuoting = true, EscapeChar = '\\' }));
        Case("load.float.missing-and-special", "1,\n?,2\nNaN,3\nNA,4\n ,5\n-inf,6\nInfinity,7\n1e3,8\n+5,9\n.5,10\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ','));
        Case("load.float.missing-MissingRealsAsNaNs", "1,\n,2\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { TC("A", DataKind.Single, 0), TC("B", DataKind.Single, 1) }, Separators = new[] { ',' }, MissingRealsAsNaNs = true }));
        Case("load.float.missing-MissingRealsAsNaNs-false", "1,\n,2\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { TC("A", DataKind.Double, 0), TC("B", DataKind.Single, 1) }, Separators = new[] { ',' }, MissingRealsAsNaNs = false }));
        Case("load.float.unparsable", "1,2\nabc,3\n4,5x\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ','));
        Case("load.float.unparsable-log", "1,2\nabc,3\n4,5x\n", t => { var log = new List<string>(); ml.Log += (s, e) => { if (e.Kind != Microsoft.ML.Runtime.ChannelMessageKind.Trace) lock (log) log.Add(Head($"{e.Kind}|{e.Source}|{e.RawMessage}")); }; Rows(ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ',')); return log; });
        foreach (var v in new[] { "", "?", "1.5", "abc", "2147483648", " 7 ", "-3" })
            Case($"load.int.cell[{v}]", v + "\n12\n", t => ml.Data.LoadFromTextFile<OneI>(TempFile(t)));
        foreach (var v in new[] { "0", "1", "true", "false", "True", "FALSE", "yes", "No", "t", "F", "y", "n", "on", "off", "+1", "-1", "+", "-", "1.0", "NaN" })
            Case($"load.bool.text[{v}]", v + "\n1\n", t => ml.Data.LoadFromTextFile<OneB>(TempFile(t)));
        foreach (var v in new[] { "x,", "x,?", "x,2", "x,maybe" })
            Case($"load.bool.cell[{v[2..]}]", v + "\ny,1\n", t => ml.Data.LoadFromTextFile(TempFile(t), new[] { TC("A", DataKind.String, 0), TC("B", DataKind.Boolean, 1) }, separatorChar: ','));
        Case("load.text.empty-and-question-mark", "?,x\n,y\n ,z\n?,\n", t => ml.Data.LoadFromTextFile<TwoS>(TempFile(t), separatorChar: ','));
        Case("load.text.trimWhitespace-false", " a , b \nc,d  \n", t => ml.Data.LoadFromTextFile<TwoS>(TempFile(t), separatorChar: ',', trimWhitespace: false));
        Case("load.text.trimWhitespace-true", " a , b \nc,d  \n", t => ml.Data.LoadFromTextFile<TwoS>(TempFile(t), separatorChar: ',', trimWhitespace: true));
        Case("load.columns.too-few-and-too-many", "a,1\nb\nc,3,4,5\n", t => ml.Data.LoadFromTextFile<SF>(TempFile(t), separatorChar: ','));
        Case("load.columns.text-too-few", "1\n2,b\n", t => ml.Data.LoadFromTextFile<TwoS>(TempFile(t), separatorChar: ','));
        Case("load.lines.empty-crlf-bom-lastline", "\uFEFFA,B\r\n1,2\r\n\r\n3,4\r\n   \r\n5,6", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ',', hasHeader: true));
        Case("load.lines.comment", "// note\n1,2\n//3,4\n#5,6\n7,8\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ','));
        Case("load.sparse.allowSparse", "1 4 0:1 3:2.5\n2 4\n3 4 1:7\n", t => ml.Data.LoadFromTextFile(TempFile(t), new[] { TC("Y", DataKind.Single, 0), new TextLoader.Column("X", DataKind.Single, 1, 4) }, separatorChar: ' ', allowSparse: true));
        Case("load.sparse.dense-row-of-zeros", "1,0,0,0,5,0,0,0\n", t => ml.Data.LoadFromTextFile(TempFile(t), new[] { TC("Y", DataKind.Single, 0), new TextLoader.Column("X", DataKind.Single, 1, 7) }, separatorChar: ','));
        Case("load.vector.attribute-range", "a,1,2,3\nb,4,,6\n", t => ml.Data.LoadFromTextFile<VecRow>(TempFile(t), separatorChar: ','));
        Case("load.vector.VectorType-and-index-list", "1,2,3\n4,5,6\n", t => ml.Data.LoadFromTextFile<VecAttr>(TempFile(t), separatorChar: ','));
        Case("load.vector.slot-names-from-header", "Id,x,y,z\na,1,2,3\n", t => { var v = ml.Data.LoadFromTextFile<VecRow>(TempFile(t), separatorChar: ',', hasHeader: true); return new object[] { v.Schema, v.Schema["V"].HasSlotNames() }; });
        Case("load.vector.slot-names-from-header-options", "Id,x,y,z\na,1,2,3\n", t => { var f = TempFile(t); var o = new TextLoader.Options { Columns = new[] { new TextLoader.Column("V", DataKind.Single, 1, 3) }, Separators = new[] { ',' }, HasHeader = true }; var a = ml.Data.LoadFromTextFile(f, o); var b = ml.Data.CreateTextLoader(o, new MultiFileSource(f)).Load(f); var c = ml.Data.LoadFromTextFile(f, new TextLoader.Options { Columns = o.Columns, Separators = o.Separators, HasHeader = true, HeaderFile = f }); return new object[] { a.Schema, Try(() => Annotation(a.Schema["V"], "SlotNames")), b.Schema, Try(() => Annotation(b.Schema["V"], "SlotNames")), Try(() => Annotation(c.Schema["V"], "SlotNames")) }; });
        Case("load.vector.range-open-end", "1,2,3,4\n5,6,7,8\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { new TextLoader.Column("X", DataKind.Single, new[] { new TextLoader.Range(1, null) }) }, Separators = new[] { ',' } }));
        Case("load.vector.two-ranges", "1,2,3,4\n5,6,7,8\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { new TextLoader.Column("X", DataKind.Single, new[] { new TextLoader.Range(0), new TextLoader.Range(2, 3) }) }, Separators = new[] { ',' } }));
        Case("load.options.MaxRows", "1,2\n3,4\n5,6\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { TC("A", DataKind.Single, 0) }, Separators = new[] { ',' }, MaxRows = 2 }));
        Case("load.options.DecimalMarker", "1,5;2\n-0,25;3,75\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { TC("A", DataKind.Single, 0), TC("B", DataKind.Double, 1) }, Separators = new[] { ';' }, DecimalMarker = ',' }));
        Case("load.options.several-separators", "1;2,3\n4,5;6\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Columns = new[] { new TextLoader.Column("X", DataKind.Single, 0, 2) }, Separators = new[] { ',', ';' } }));
        Case("load.separator.space-repeated", "1  2\n3 4\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ' '));
        Case("load.key.KeyCount", "0\n1\n2\n3\n?\n", t => ml.Data.LoadFromTextFile(TempFile(t), new[] { new TextLoader.Column("K", DataKind.UInt32, new[] { new TextLoader.Range(0) }, new KeyCount(3)) }));
        Case("load.primitives", "1.5,-9000000000,-5,255,-128,4000000000,18000000000000000000,2024-02-29T12:30:00,1.02:03:04\n", t => ml.Data.LoadFromTextFile<Prims>(TempFile(t), separatorChar: ','));
        Case("load.generic.ColumnName-property", "x,2.5\n", t => ml.Data.LoadFromTextFile<Named>(TempFile(t), separatorChar: ','));
        Case("load.generic.NoColumn-is-not-honoured", "x,2.5\n", t => ml.Data.LoadFromTextFile<NamedNo>(TempFile(t), separatorChar: ','));
        Case("load.generic.no-LoadColumn-attributes", "1\n", t => ml.Data.LoadFromTextFile<NoAttr>(TempFile(t)));
        Case("load.file.missing", () => ml.Data.LoadFromTextFile<TwoF>(Path.Combine(Path.GetTempPath(), "golden-no-such-file.csv"), separatorChar: ','));
        Case("load.file.empty", "", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ',', hasHeader: true));
        Case("load.file.header-only", "A,B\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ',', hasHeader: true));
        Case("load.file.path-null", () => new[] { Try(() => ml.Data.LoadFromTextFile<TwoF>(null)), Try(() => ml.Data.LoadFromTextFile<TwoF>("")) });
        Case("load.CreateTextLoader.two-files", new[] { "1,2\n", "3,4\n5,6\n" }, t => ml.Data.CreateTextLoader<TwoF>(separatorChar: ',').Load(TempFile(t[0]), TempFile(t[1])));
        Case("load.CreateTextLoader.GetOutputSchema", () => ml.Data.CreateTextLoader<TRow>(separatorChar: ',').GetOutputSchema());
        Case("load.GetRowCount", "1,2\n3,4\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ',').GetRowCount());
        Case("load.CanShuffle", "1,2\n3,4\n", t => ml.Data.LoadFromTextFile<TwoF>(TempFile(t), separatorChar: ',').CanShuffle);
        Case("load.no-columns-option", "1,2\n3,4\n", t => ml.Data.LoadFromTextFile(TempFile(t), new TextLoader.Options { Separators = new[] { ',' } }));
    }
}
