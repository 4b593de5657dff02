using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>What does it cost to take in and to give out rows? Nothing is trained: one generator step.</summary>
internal static class Store
{
    /// <summary>Fits rows of Adult's shape: seconds up to each stage, and peak resident memory above that of a fit of a thousand rows.</summary>
    public static int Run(long rowCount, int distinctTexts)
    {
        var data = new AdultLikeView(rowCount, distinctTexts);
        Fit(new AdultLikeView(1_000, 0), []);
        long before = Process.GetCurrentProcess().PeakWorkingSet64;
        var stages = new List<string>();
        Fit(data, stages);
        long peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Console.WriteLine(string.Join("; ", stages));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rowCount} rows: {before >> 20} MiB before, {(peak - before) >> 20} MiB more at the peak"));
        return 0;
    }

    /// <summary>Reads, decides and encodes adult.csv, and generates 100,000 rows like it; milliseconds of processor time, the least of five runs.</summary>
    public static int Adult(string path)
    {
        var ml = new MLContext(seed: 1);
        IDataView adult = ml.Data.Cache(new TextFile(path).Load(ml));
        ColumnOptions all = new();
        ChosenColumn[] chosen = [.. ColumnSelection.Choose(adult.Schema, all, [])];
        (_, Table table) = TableReader.Read(adult, chosen, [], default);
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        Report("reading", () => TableReader.Read(adult, chosen, [], default));
        Report("deciding", () => TableEncoder.Fit(table, new EncodingOptions()));
        Report("encoding", () => encoder.Encode(table, 1));

        using WganTransformer model = ml.Generative.Wgan(OneStep()).Fit(adult);
        Report("generating 100,000 rows, every value read", () => Consume(model.Generate(100_000, seed: 1)));
        return 0;
    }

    private static void Report(string what, Action action)
    {
        double least = Enumerable.Range(0, 5).Min(_ =>
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            action();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {least:F0} ms"));
    }

    private static WganOptions OneStep() => new()
    {
        Seed = 1,
        Training = new() { GeneratorSteps = 1, CriticStepsPerGeneratorStep = 1 },
        Run = new() { Device = "cpu" },
    };

    private static void Fit(IDataView data, List<string> stages)
    {
        var watch = Stopwatch.StartNew();
        void Reached(string stage) => stages.Add(string.Create(CultureInfo.InvariantCulture, $"{stage} after {watch.Elapsed.TotalSeconds:F1} s, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at the peak so far, {GC.GetTotalMemory(false) >> 20} MiB managed now"));
        var ml = new MLContext(seed: 1);
        ml.Log += (_, entry) =>
        {
            if (entry.RawMessage.StartsWith("Training on", StringComparison.Ordinal))
            {
                Reached("read, decided and encoded");
            }
        };
        var progress = new Stages(() => Reached("one step made"));
        using WganTransformer model = ml.Generative.Wgan(OneStep() with { Run = new() { Device = "cpu", Progress = progress } }).Fit(data);
        Reached("calibrated");
    }

    // Every value of every row, as whoever writes them out asks for them.
    private static void Consume(IDataView rows)
    {
        using DataViewRowCursor cursor = rows.GetRowCursor(rows.Schema);
        Action[] reads = [.. rows.Schema.Select(column => column.Type is TextDataViewType ? Read<ReadOnlyMemory<char>>(cursor, column) : Read<float>(cursor, column))];
        while (cursor.MoveNext())
        {
            foreach (Action read in reads)
            {
                read();
            }
        }
    }

    private static Action Read<T>(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        T value = default!;
        return () => getter(ref value);
    }

    private sealed class Stages(Action reached) : IProgress<TrainingStep>
    {
        public void Report(TrainingStep value) => reached();
    }

    private sealed class TextFile(string path)
    {
        private static readonly string[] _numbers = ["age", "fnlwgt", "education-num", "capital-gain", "capital-loss", "hours-per-week"];

        public IDataView Load(MLContext ml)
        {
            string[] names = File.ReadLines(path).First().Split(',');
            TextLoader.Column[] columns =
                [.. names.Select((name, i) => new TextLoader.Column(name, _numbers.Contains(name) ? DataKind.Single : DataKind.String, i))];
            return ml.Data.LoadFromTextFile(path, columns, separatorChar: ',', hasHeader: true);
        }
    }
}
