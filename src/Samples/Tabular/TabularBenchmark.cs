using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using WganSamples.Csv;
using WganSamples.Terminal;

namespace WganSamples.Tabular;

/// <summary>
/// A table, split once; synthetic rows of several seeds; and three yardsticks on the same rows: held-out real ones (as good as a sample can be), independent columns
/// (nothing learned but the columns) and copied training rows (everything learned by heart). Writes every table that it scores.
/// </summary>
internal sealed class TabularBenchmark
{
    private const int ScoringSeed = 1;

    private readonly BenchmarkTable _table;
    private readonly string _folder;
    private readonly CancellationToken _cancellation;
    private readonly SplitTable _split;
    private readonly ScoredCells _cells;
    private readonly ScoredTable _training;
    private readonly ScoredTable _heldOut;
    private readonly List<BenchmarkLine> _trained = [];
    private readonly BenchmarkLine[] _yardsticks;

    /// <param name="table">The table to learn.</param>
    /// <param name="splitSeed">Seed of the split, which all trainings share.</param>
    /// <param name="folder">Where the tables are written.</param>
    /// <param name="cancellation">Ends a training or a file.</param>
    public TabularBenchmark(BenchmarkTable table, int splitSeed, string folder, CancellationToken cancellation)
    {
        (_table, _folder, _cancellation) = (table, folder, cancellation);
        _split = new SplitTable(table.Cells, splitSeed);
        _cells = new ScoredCells([.. table.Cells.Format.Columns.Except(table.LeftOut)]);
        _training = Written("train", new CsvDataView(_split.Training));
        _heldOut = Written("test", new CsvDataView(_split.HeldOut));
        _yardsticks = Yardsticks(Written("independent", new CsvDataView(_split.Independent())));
    }

    /// <summary>What has been scored so far.</summary>
    public BenchmarkReport Report => new()
    {
        Data = _table.Name,
        Target = _table.Target,
        TrainingFile = FileOf("train"),
        HeldOutFile = FileOf("test"),
        TrainingRows = _training.RowCount,
        HeldOutRows = _heldOut.RowCount,
        LeftOut = [.. _table.LeftOut.Select(column => column.Name)],
        Lines = [.. _trained, .. _yardsticks],
    };

    /// <summary>Trains with one seed, writes as many rows as were learned from, and scores them.</summary>
    public void Train(int seed, int? steps, TimeSpan? maxTime)
    {
        var mlContext = new MLContext(seed);
        var data = new CsvDataView(_split.Training);
        var watch = Stopwatch.StartNew();
        TimeSpan processorBefore = Environment.CpuUsage.TotalTime;
        using WganTransformer model = TrainingProgress.Fit(maxTime, progress => mlContext.Generative.Wgan(new WganOptions
        {
            Seed = seed,
            Training = new TrainingOptions { GeneratorSteps = steps },
            Run = new RunOptions { MaxTime = maxTime, Progress = progress, Cancellation = _cancellation },
        }).Fit(data));
        var cost = new TrainingCost(
            watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processorBefore).TotalSeconds, model.History.Count == 0 ? 0 : model.History[^1].Step);
        Terminal.Report.Notes(model.Notes);

        string part = $"synthetic-{seed}";
        ScoredTable rows = Written(part, model.Generate(_training.RowCount, seed));
        _trained.Add(new BenchmarkLine($"synthetic, seed {seed}", FileOf(part), Scores(rows), seed, cost));
    }

    private BenchmarkLine[] Yardsticks(ScoredTable independent)
    {
        // Held-out rows are measured against held-out rows that are not themselves.
        int half = _heldOut.RowCount / 2;
        NearestRecord heldOut = Nearest(_heldOut.Rows([.. Enumerable.Range(0, half)]), _heldOut.Rows([.. Enumerable.Range(half, _heldOut.RowCount - half)]));
        return
        [
            new("held-out real rows", FileOf("test"), TableScores.Of(_heldOut, _training, heldOut)),
            new("independent columns", FileOf("independent"), Scores(independent)),
            new("copied training rows", FileOf("train"), Scores(_training)),
        ];
    }

    private TableScores Scores(ScoredTable rows) => TableScores.Of(rows, _training, Nearest(rows, _heldOut));

    private NearestRecord Nearest(ScoredTable rows, ScoredTable heldOut) => NearestRecord.Of(rows, _training, heldOut, ScoringSeed);

    private ScoredTable Written(string part, IDataView rows)
    {
        CsvFile.Write(Path.Combine(_folder, FileOf(part)), rows, _table.Cells.Format, _cancellation);
        return _cells.Read(rows);
    }

    private string FileOf(string part) => $"{_table.Name}-{part}.csv";
}
