using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Constraints;
using WganSamples.Terminal;

namespace WganSamples.Commands;

/// <summary><c>compare-constraints</c>: every constraint, several weights, toy problems and seeds, in one table.</summary>
internal sealed class CompareConstraintsCommand
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder for runs.jsonl, comparison.md and figures; finished runs found there are not repeated.", DefaultValueFactory = _ => "constraints" };
    private readonly Option<string> _constraints = new("--constraints") { Description = "Names (a,b,c), or all.", DefaultValueFactory = _ => "all" };
    private readonly Option<string> _weights = new("--weights") { Description = "Penalty weights.", DefaultValueFactory = _ => "0.1,1,10" };
    private readonly Option<string> _data = new("--data") { Description = "Toy problems (8gaussians,25gaussians,swissroll).", DefaultValueFactory = _ => "swissroll,8gaussians,25gaussians" };
    private readonly Option<int> _seeds = new("--seeds") { Description = "Seeds 1 to N.", DefaultValueFactory = _ => 5 };
    private readonly Option<string> _preset = new("--preset") { Description = "small, blog, algorithm1, improved or best.", DefaultValueFactory = _ => "small" };
    private readonly Option<int?> _width = new("--width") { Description = "Units a layer instead of the preset's." };
    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps instead of the preset's." };
    private readonly Option<int> _samples = new("--samples") { Description = "Pairs of samples over which the last distance is averaged.", DefaultValueFactory = _ => 1 };
    private readonly Option<int?> _parallel = new("--parallel") { Description = "Runs at once; by default one a core." };

    public static Command Create()
    {
        var switches = new CompareConstraintsCommand();
        var command = new Command("compare-constraints", "Trains toy games under every Lipschitz constraint and says how they fared.")
        {
            switches._output, switches._constraints, switches._weights, switches._data, switches._seeds, switches._preset, switches._width, switches._steps, switches._samples, switches._parallel,
        };
        foreach (Option option in new Option[] { switches._seeds, switches._width, switches._steps, switches._samples, switches._parallel })
        {
            PositiveNumber.Require(option, whole: true);
        }

        command.SetAction((parsed, cancellation) => Task.Run(() => switches.Run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string folder = parsed.GetRequiredValue(_output);
        ToyRun[] planned = [.. Plan(parsed)];
        Directory.CreateDirectory(folder);
        var file = new ResultsFile(Path.Combine(folder, "runs.jsonl"));
        HashSet<string> finished = [.. file.Results.Select(result => result.Key)];
        ToyRun[] left = [.. planned.Where(run => !finished.Contains(run.Key))];
        int parallel = parsed.GetValue(_parallel) ?? Environment.ProcessorCount;
        Report.Line(string.Create(CultureInfo.InvariantCulture, $"{planned.Length} runs, {planned.Length - left.Length} of them finished before; {parallel} at once."));

        PlayAll(left, file, parallel, cancellation);
        HashSet<string> wanted = [.. planned.Select(run => run.Key)];
        var comparison = new Comparison([.. file.Results.Where(result => wanted.Contains(result.Key))]);
        foreach (string path in comparison.Write(folder))
        {
            Report.Line($"Wrote {path}.");
        }

        comparison.Show();
        return 0;
    }

    private IEnumerable<ToyRun> Plan(ParseResult parsed)
    {
        ToyPreset preset = ToyPreset.Named(parsed.GetRequiredValue(_preset));
        string names = parsed.GetRequiredValue(_constraints);
        NamedConstraint[] constraints = names == "all" ? [.. NamedConstraint.All] : [.. Split(names).Select(NamedConstraint.Named)];
        double[] weights = [.. Split(parsed.GetRequiredValue(_weights)).Select(Weight)];
        ToyDistribution[] data = [.. Split(parsed.GetRequiredValue(_data)).Select(ToyData.Named)];
        return
            from seed in Enumerable.Range(1, parsed.GetValue(_seeds))
            from distribution in data
            from constraint in constraints
            from weight in constraint.HasWeight ? weights.Select(weight => (double?)weight) : [null]
            select new ToyRun(constraint, weight, distribution, preset, parsed.GetValue(_width), parsed.GetValue(_steps), seed) { SamplesAtEnd = parsed.GetValue(_samples) };
    }

    private static void PlayAll(ToyRun[] runs, ResultsFile file, int parallel, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        int done = 0;

        // One thread a run, each run on one core: small games gain nothing from more threads. In order, so that a comparison cut short has whole seeds.
        var inOrder = Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(inOrder, new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation }, run =>
        {
            ToyResult result = run.Play(cancellation);
            file.Add(result);
            int count = Interlocked.Increment(ref done);
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{count}/{runs.Length}, {Report.Duration(watch.Elapsed)}: {result.Data}, {result.Constraint}{(result.Weight is double weight ? $" {weight}" : "")}, seed {result.Seed}: {Outcome(result)}; {result.CriticSteps / result.Seconds:0} critic steps/s"));
        });
    }

    private static string Outcome(ToyResult result) => result.Diverged
        ? "diverged"
        : string.Create(CultureInfo.InvariantCulture, $"W1 {result.FinalDistance:0.000}{(result.Modes > 0 ? $", {result.Modes} modes, {100 * result.HighQuality:0.0} % of high quality, reverse KL {result.ReverseKl:0.0000}" : "")}");

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static double Weight(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) && weight is >= 0 and < 1e9
        ? weight
        : throw new UserErrorException($"--weights must be numbers from 0, not '{text}'.");
}
