using System.CommandLine;
using Microsoft.ML;
using Microsoft.ML.Data;
using WganSamples.Pictures;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>digits</c>: learns the 8×8 digits that come with the samples, in minutes on a CPU.</summary>
internal sealed class DigitsCommand
{
    private const int Side = 8;
    private const float Whitest = 16;
    private const double HeldOutShare = 0.2;
    private const int ClassifierSteps = 2_000;
    private const int BaseChannels = 32;

    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the pictures.", DefaultValueFactory = _ => "digits" };
    private readonly TrainingSwitches _training = new();

    public static Command Create()
    {
        var switches = new DigitsCommand();
        var command = new Command("digits", "Learns 8×8 pictures of handwritten digits and draws new ones of each.") { switches._output };
        switches._training.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        int seed = _training.Seed(parsed);
        var mlContext = new MLContext(seed);
        IDataView digits = mlContext.Data.LoadFromTextFile(
            Path.Combine(AppContext.BaseDirectory, "data", "digits8x8.csv"),
            [
                new TextLoader.Column(PixelRow.PixelsColumn, DataKind.Single, 0, (Side * Side) - 1),
                new TextLoader.Column(PixelRow.LabelColumn, DataKind.String, Side * Side),
            ],
            separatorChar: ',',
            hasHeader: true);
        string[] names = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")];
        LabelledPictures all = LabelledPictures.Read(digits, names, Side, Whitest);
        (LabelledPictures training, LabelledPictures test) = Split(all);
        Report.Line($"Learning {training.Labels.Length} of {all.Labels.Length} digits of {Side}×{Side} pixels; {test.Labels.Length} are held out.");
        new PictureStudy(training, test, Whitest, ClassifierSteps, BaseChannels).Run(
            seed, _training.MaxTime(parsed), progress => _training.Options(parsed, progress, cancellation), parsed.GetRequiredValue(_output), cancellation);
        return 0;
    }

    // The split does not depend on the seed of the training.
    private static (LabelledPictures Training, LabelledPictures Test) Split(LabelledPictures all)
    {
        int[] rows = [.. Enumerable.Range(0, all.Labels.Length)];
        new Random(1).Shuffle(rows);
        int heldOut = (int)(HeldOutShare * rows.Length);
        return (all.At(rows[heldOut..]), all.At(rows[..heldOut]));
    }
}
