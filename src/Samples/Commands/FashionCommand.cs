using System.CommandLine;
using WganSamples.Pictures;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>fashion</c>: learns Fashion-MNIST, in twenty minutes on a CPU or in a long run on a GPU.</summary>
internal sealed class FashionCommand
{
    private const float Whitest = 255;
    private const int ClassifierSteps = 4_000;

    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder with the four gzipped IDX files.",
        DefaultValueFactory = _ => FashionMnist.DebianFolder,
    };

    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the pictures.", DefaultValueFactory = _ => "fashion" };

    // Half of the library's: a step costs a quarter, and twenty minutes of two cores are better spent on more of them.
    private readonly Option<int> _channels = new("--channels")
    {
        Description = "Channels of the networks at the first scale; a GPU can do with 32 or 64.",
        DefaultValueFactory = _ => 16,
    };

    private readonly Option<string?> _model = new("--model") { Description = "Score this model of an earlier run instead of training one." };
    private readonly TrainingSwitches _training = new();

    public static Command Create()
    {
        var switches = new FashionCommand();
        var command = new Command("fashion", "Learns the 28×28 pictures of Fashion-MNIST and draws new ones of each kind.")
        {
            switches._data, switches._output, switches._channels, switches._model,
        };
        switches._training.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        (LabelledPictures training, LabelledPictures test) = FashionMnist.Read(parsed.GetRequiredValue(_data));
        Report.Line($"There are {training.Labels.Length:N0} pictures of {training.Images.Width}×{training.Images.Height} pixels to learn; {test.Labels.Length:N0} are held out.");
        var study = new PictureStudy(training, test, Whitest, ClassifierSteps, parsed.GetValue(_channels));
        string output = parsed.GetRequiredValue(_output);
        if (parsed.GetValue(_model) is string model)
        {
            study.Judge(model, _training.Seed(parsed), output, cancellation);
            return 0;
        }

        study.Run(_training.Seed(parsed), _training.MaxTime(parsed), progress => _training.Options(parsed, progress, cancellation), output, cancellation);
        return 0;
    }
}
