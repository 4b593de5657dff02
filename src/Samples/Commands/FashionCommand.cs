using System.CommandLine;
using WganSamples.Pictures;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>fashion</c>: learns Fashion-MNIST, in twenty minutes on a CPU or in a long run on a GPU.</summary>
internal sealed class FashionCommand
{
    private const float Whitest = 255;
    private const int ClassifierSteps = 4_000;

    // Half of the usual ones: a step costs a quarter, and twenty minutes of two cores are better spent on more of them.
    private const int BaseChannels = 16;

    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder with the four gzipped IDX files.",
        DefaultValueFactory = _ => FashionMnist.DebianFolder,
    };

    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the pictures.", DefaultValueFactory = _ => "fashion" };
    private readonly TrainingSwitches _training = new();

    public static Command Create()
    {
        var switches = new FashionCommand();
        var command = new Command("fashion", "Learns the 28×28 pictures of Fashion-MNIST and draws new ones of each kind.") { switches._data, switches._output };
        switches._training.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        (LabelledPictures training, LabelledPictures test) = FashionMnist.Read(parsed.GetRequiredValue(_data));
        Report.Line($"Learning {training.Labels.Length:N0} pictures of {training.Images.Width}×{training.Images.Height} pixels; {test.Labels.Length:N0} are held out.");
        new PictureStudy(training, test, Whitest, ClassifierSteps, BaseChannels).Run(
            _training.Seed(parsed), _training.MaxTime(parsed), progress => _training.Options(parsed, progress, cancellation), parsed.GetRequiredValue(_output), cancellation);
        return 0;
    }
}
