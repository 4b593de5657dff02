using System.CommandLine;
using System.Globalization;
using Microsoft.ML.Wgan.Evaluation.Transport;
using WganSamples.Seeds;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>seeds-tables</c>: the examples of the tutorial that this library began with, computed.</summary>
internal sealed class SeedsTablesCommand
{
    private const string FigureName = "seeds-figure-2.svg";

    private static readonly double[] _thetas = [-1, -0.5, -0.1, 0, 0.1, 0.5, 1];

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
        ShowTransportExample();
        ShowDisjointSupports();
        WriteFigure(parsed.GetRequiredValue(_output));
        return 0;
    }

    private static void ShowTransportExample()
    {
        Report.Line("A transport plan (tutorial, equation 4): mass moved from the places of P (rows) to the places of Q (columns).");
        Report.Table(["from \\ to", "1", "2", "3", "4", "P"], TransportExample.Rows());
        Report.Line($"Cost of this plan {Number(TransportExample.CostOfPlan)}, of the best plan {Number(TransportExample.CostOfBestPlan)}.");
        Report.Line("");
    }

    private static void ShowDisjointSupports()
    {
        Report.Line("Distributions with disjoint supports (tutorial, equation 5): P = (0, U[0, 1]), Q = (θ, U[0, 1]); log 2 = 0.6931.");
        Report.Table(["θ", "KL(P‖Q)", "KL(Q‖P)", "JS(P, Q)", "W(P, Q)"], _thetas.Select(theta => DistancesAt(new DisjointSupports(theta))));
    }

    private static IEnumerable<string> DistancesAt(DisjointSupports example)
    {
        (double[] p, double[] q) = example.Histograms();
        return [Number(example.Theta), Number(Divergence.KullbackLeibler(p, q)), Number(Divergence.KullbackLeibler(q, p)), Number(Divergence.JensenShannon(p, q)), Number(example.Wasserstein)];
    }

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "∞" : value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void WriteFigure(string folder)
    {
        string path = Path.Combine(folder, FigureName);
        Normal real = new(3, 1), fake = new(-3, 1);
        new GradientFigure(real, fake, TrainedCritics.Between(real, fake)).Draw().Write(path);
        Report.Line($"Drew the gradients of discriminator and critic in {path}.");
    }
}
