using System.CommandLine;
using WganSamples.Seeds;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>seeds-tables</c>: the examples of the tutorial that this library began with, computed.</summary>
internal sealed class SeedsTablesCommand
{
    private const string FigureName = "seeds-figure-2.svg";

    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the figure.", DefaultValueFactory = _ => "." };

    public static Command Create()
    {
        var switches = new SeedsTablesCommand();
        var command = new Command("seeds-tables", "Computes the tutorial's examples of distances and draws its figure of gradients.")
        {
            switches._output,
        };
        command.SetAction(switches.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        WriteFigure(parsed.GetRequiredValue(_output));
        return 0;
    }

    private static void WriteFigure(string folder)
    {
        string path = Path.Combine(folder, FigureName);
        new GradientFigure(new Normal(3, 1), new Normal(-3, 1), trained: []).Draw().Write(path);
        Report.Line($"Drew the gradients of discriminator and critic in {path}.");
    }
}
