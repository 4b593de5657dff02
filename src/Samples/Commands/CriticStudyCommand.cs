using System.CommandLine;
using WganSamples.Constraints;
using WganSamples.Drawing;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>critic-study</c>: what each constraint makes of the critic near the data and inside it.</summary>
internal sealed class CriticStudyCommand
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for the figures.", DefaultValueFactory = _ => "." };
    private readonly Option<string> _constraints = new("--constraints") { Description = "Names (a,b,c).", DefaultValueFactory = _ => "gp,gp-one,dragan,dragan-improved,prodgan,slogan,groupsort" };
    private readonly Option<double> _weight = new("--weight", "-w") { Description = "Penalty weight.", DefaultValueFactory = _ => 10 };
    private readonly Option<int> _seeds = new("--seeds") { Description = "Seeds 1 to N; medians are shown.", DefaultValueFactory = _ => 5 };

    public static Command Create()
    {
        var switches = new CriticStudyCommand();
        var command = new Command("critic-study", "Looks at critics across the swiss roll, and inside a disc of data.")
        {
            switches._output, switches._constraints, switches._weight, switches._seeds,
        };
        PositiveNumber.Require(switches._seeds, whole: true);
        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string folder = parsed.GetRequiredValue(_output);
        double weight = parsed.GetValue(_weight);
        int[] seeds = [.. Enumerable.Range(1, parsed.GetValue(_seeds))];
        NamedConstraint[] constraints = [.. parsed.GetRequiredValue(_constraints).Split(',', StringSplitOptions.TrimEntries).Select(NamedConstraint.Named)];
        CriticStudy[] studies = [.. constraints.AsParallel().AsOrdered().WithCancellation(cancellation).Select(constraint => CriticStudy.Of(constraint, weight, seeds, cancellation))];
        Report.Table(CriticStudy.Titles, studies.Select(study => study.Row));
        foreach ((string name, Figure figure) in new[] { ("critic-across-roll.svg", CriticStudyFigure.AcrossRoll(studies)), ("critic-in-disc.svg", CriticStudyFigure.InDisc(studies)) })
        {
            string path = Path.Combine(folder, name);
            figure.Write(path);
            Report.Line($"Wrote {path}.");
        }

        return 0;
    }
}
