using System.CommandLine;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan;
using WganSamples.Pictures;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>folder</c>: learns a folder of anyone's pictures and writes new ones.</summary>
internal sealed class FolderCommand
{
    private const int UsualSize = 64;

    private readonly Argument<string> _path = new("path") { Description = "Folder of pictures, sub-folders too." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the new pictures.", Required = true };
    private readonly Option<int> _count = new("--count", "-n") { Description = "Pictures to write.", DefaultValueFactory = _ => 64 };
    private readonly Option<int?> _size = new("--size") { Description = "Side of the squares that are learned; by default 64, or the pictures' own where they are smaller." };
    private readonly Option<bool> _labels = new("--labels") { Description = "Sub-folders' names are labels: as many pictures of each are written as the pictures learned have." };
    private readonly TrainingSwitches _training = new();

    public static Command Create()
    {
        var switches = new FolderCommand();
        var command = new Command("folder", "Learns a folder of pictures and writes new ones.")
        {
            switches._path, switches._output, switches._count, switches._size, switches._labels,
        };
        PositiveNumber.Require(switches._count, whole: true);
        PositiveNumber.Require(switches._size, whole: true);
        switches._training.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        bool hasLabels = parsed.GetValue(_labels);
        string output = parsed.GetRequiredValue(_output);
        var folder = new PictureFolder(parsed.GetRequiredValue(_path), hasLabels);
        if (folder.Files.Count < 2)
        {
            throw new UserErrorException($"{parsed.GetValue(_path)} holds one picture; there must be at least two to learn what they share.");
        }

        int size = parsed.GetValue(_size) ?? Math.Min(UsualSize, folder.LongestSide);
        int seed = _training.Seed(parsed), count = parsed.GetValue(_count);
        var mlContext = new MLContext(seed);
        IDataView data = folder.ToDataView(mlContext, size);
        Report.Line($"Learning {folder.Files.Count:N0} pictures, cut to {size}×{size} pixels.");
        using WganTransformer model = TrainingProgress.Fit(_training.MaxTime(parsed), progress => mlContext.Generative.Wgan(_training.Options(parsed, progress, cancellation) with
        {
            Image = new ImageOptions { Column = PictureFolder.ImageColumn, ProgressFolder = Path.Combine(output, "progress") },
            Columns = new ColumnOptions { Condition = hasLabels ? [PictureFolder.LabelColumn] : null },
        }).Fit(data));
        Report.Columns(model.Columns);
        Report.Notes(model.Notes);

        Directory.CreateDirectory(output);
        model.SaveGrid(Path.Combine(output, "grid.png"));
        model.SaveNearestNeighbours(Path.Combine(output, "neighbours.png"), data);
        mlContext.Model.Save(model, data.Schema, Path.Combine(output, "model.zip"));
        Write(model.Generate(count, seed), output, hasLabels, cancellation);
        Report.Line($"Wrote {count:N0} pictures, grid.png, neighbours.png, progress/ and model.zip to {output}.");
        return 0;
    }

    private static void Write(IDataView pictures, string output, bool hasLabels, CancellationToken cancellation)
    {
        using DataViewRowCursor cursor = pictures.GetRowCursor(pictures.Schema);
        ValueGetter<MLImage> getImage = cursor.GetGetter<MLImage>(pictures.Schema[PictureFolder.ImageColumn]);
        ValueGetter<ReadOnlyMemory<char>>? getLabel = hasLabels ? cursor.GetGetter<ReadOnlyMemory<char>>(pictures.Schema[PictureFolder.LabelColumn]) : null;
        MLImage image = null!;
        ReadOnlyMemory<char> label = default;
        while (cursor.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            getImage(ref image);
            getLabel?.Invoke(ref label);
            string folder = Path.Combine(output, hasLabels ? label.ToString() : "");
            Directory.CreateDirectory(folder);
            image.Save(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{cursor.Position + 1:D6}.png")));
            image.Dispose();
        }
    }
}
