using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Wgan;
using WganSamples.Terminal;

namespace WganSamples.Pictures;

/// <summary>Learns labelled pictures, writes sheets of generated ones, and scores them.</summary>
/// <param name="training">What is learned.</param>
/// <param name="test">Real pictures that are held out.</param>
/// <param name="whitest">What stands for white in a vector of pixels.</param>
/// <param name="classifierSteps">Steps of the classifiers that judge.</param>
/// <param name="baseChannels">Channels of the networks at the first scale.</param>
internal sealed class PictureStudy(LabelledPictures training, LabelledPictures test, float whitest, int classifierSteps, int baseChannels)
{
    private const int ColumnsOfGrid = 10;

    /// <summary>Runs the study.</summary>
    /// <param name="seed">Of training and pictures.</param>
    /// <param name="maxTime">When the training ends at the latest.</param>
    /// <param name="options">Everything else, given where to report.</param>
    /// <param name="output">The folder for the sheets.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Run(int seed, TimeSpan? maxTime, Func<IProgress<TrainingStep>, WganOptions> options, string output, CancellationToken cancellation)
    {
        var mlContext = new MLContext(seed);
        IDataView data = training.ToDataView(mlContext, whitest);
        var watch = Stopwatch.StartNew();
        TimeSpan processorBefore = Environment.CpuUsage.TotalTime;
        using WganTransformer model = TrainingProgress.Fit(maxTime, progress => mlContext.Generative.Wgan(options(progress) with
        {
            Image = new ImageOptions { Column = PixelRow.PixelsColumn, BaseChannels = baseChannels, ProgressFolder = Path.Combine(output, "progress") },
            Columns = new ColumnOptions { Condition = [PixelRow.LabelColumn] },
        }).Fit(data));
        Report.Line(string.Create(CultureInfo.InvariantCulture,
            $"Learned {training.Labels.Length:N0} pictures in {watch.Elapsed.TotalSeconds:0} s ({(Environment.CpuUsage.TotalTime - processorBefore).TotalSeconds:0} s of processor time)."));

        mlContext.Model.Save(model, data.Schema, Path.Combine(output, "model.zip"));
        Show(mlContext, model, data, output, cancellation);
        Report.Line($"Wrote grid.png, walk.png, neighbours.png, progress/ and model.zip to {output}.");
    }

    /// <summary>Does the same with a model that was trained before, on whatever machine.</summary>
    /// <param name="path">The model file of an earlier run.</param>
    /// <param name="seed">Of the pictures.</param>
    /// <param name="output">The folder for the sheets.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Judge(string path, int seed, string output, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"--model: there is no file {path}.");
        }

        var mlContext = new MLContext(seed);
        using var model = mlContext.Model.Load(path, out _) as WganTransformer ?? throw new UserErrorException($"--model: {path} holds no model of pictures.");
        Directory.CreateDirectory(output);
        Show(mlContext, model, training.ToDataView(mlContext, whitest), output, cancellation);
        Report.Line($"Wrote grid.png, walk.png and neighbours.png to {output}.");
    }

    private void Show(MLContext mlContext, WganTransformer model, IDataView data, string output, CancellationToken cancellation)
    {
        model.SaveGridBy(Path.Combine(output, "grid.png"), PixelRow.LabelColumn, ColumnsOfGrid);
        model.SaveLatentWalk(Path.Combine(output, "walk.png"));
        model.SaveNearestNeighbours(Path.Combine(output, "neighbours.png"), data);

        var watch = Stopwatch.StartNew();
        LabelledPictures synthetic = LabelledPictures.Read(model.Transform(AskedFor(mlContext)), training.Names, training.Images.Height, whitest);
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"Made {synthetic.Labels.Length:N0} pictures in {watch.Elapsed.TotalSeconds:0.0} s; scoring them."));
        Report.Table(
            ["", "generated", "real, held out"],
            new PictureScores(training, test, classifierSteps, cancellation).Of(synthetic).Select(line => (IEnumerable<string>)[line.Score, line.Synthetic, line.Real]));
    }

    // One picture for each real label: as many of each class as were learned.
    private IDataView AskedFor(MLContext mlContext) => mlContext.Data.LoadFromEnumerable(training.Labels.Select(label => new AskedRow { Label = training.Names[label] }));

    private sealed class AskedRow
    {
        public string Label { get; set; } = "";
    }
}
