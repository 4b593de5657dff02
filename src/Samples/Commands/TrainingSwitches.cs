using System.CommandLine;
using Microsoft.ML.Wgan;
using Microsoft.ML.Wgan.Lipschitz;
using WganSamples.Constraints;

namespace WganSamples.Commands;

/// <summary>The switches of every command that trains.</summary>
internal sealed class TrainingSwitches
{
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of training and rows; the same seed gives the same rows.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<double?> _minutes = new("--max-minutes", "--minutes")
    {
        Description = "End the training after this time at the latest.",
    };

    private readonly Option<int?> _steps = new("--steps") { Description = "Generator steps; by default as many as the rows need." };

    private readonly Option<string?> _constraint = new("--constraint")
    {
        Description = $"How the critic is held: {string.Join(", ", NamedConstraint.All.Select(constraint => constraint.Name))}; by default a one-sided gradient penalty of weight 1.",
    };

    private readonly Option<double> _weight = new("--weight") { Description = "Penalty weight of --constraint.", DefaultValueFactory = _ => 10 };

    private readonly Option<string?> _device = new("--device") { Description = "cpu, cuda or cuda:N; by default a GPU if there is one." };

    private readonly Option<int?> _threads = new("--threads") { Description = "CPU threads to train with." };

    private readonly Option<string?> _checkpoint = new("--checkpoint") { Description = "Save the state of the training in this folder now and then." };

    private readonly Option<int?> _checkpointEvery = new("--checkpoint-every") { Description = "Generator steps between two checkpoints; by default five minutes." };

    private readonly Option<bool> _resume = new("--resume") { Description = "Go on from the newest state in --checkpoint, if there is one." };

    public void AddTo(Command command)
    {
        PositiveNumber.Require(_minutes, whole: false);
        PositiveNumber.Require(_steps, whole: true);
        PositiveNumber.Require(_threads, whole: true);
        PositiveNumber.Require(_checkpointEvery, whole: true);
        command.Options.Add(_seed);
        command.Options.Add(_minutes);
        command.Options.Add(_steps);
        command.Options.Add(_constraint);
        command.Options.Add(_weight);
        command.Options.Add(_device);
        command.Options.Add(_threads);
        command.Options.Add(_checkpoint);
        command.Options.Add(_checkpointEvery);
        command.Options.Add(_resume);
    }

    public int Seed(ParseResult parsed) => parsed.GetValue(_seed);

    public TimeSpan? MaxTime(ParseResult parsed) =>
        parsed.GetValue(_minutes) is double minutes ? TimeSpan.FromMinutes(minutes) : null;

    public WganOptions Options(ParseResult parsed, IProgress<TrainingStep> progress, CancellationToken cancellation) => new()
    {
        Seed = Seed(parsed),
        Training = new TrainingOptions { GeneratorSteps = parsed.GetValue(_steps) },
        Lipschitz = Constraint(parsed) ?? new WganOptions().Lipschitz,
        Run = new RunOptions
        {
            Device = parsed.GetValue(_device),
            Threads = parsed.GetValue(_threads),
            MaxTime = MaxTime(parsed),
            Progress = progress,
            Cancellation = cancellation,
            Checkpoint = Checkpoint(parsed),
        },
    };

    private CheckpointOptions? Checkpoint(ParseResult parsed)
    {
        bool resume = parsed.GetValue(_resume);
        int? steps = parsed.GetValue(_checkpointEvery);
        if (parsed.GetValue(_checkpoint) is string folder)
        {
            return new CheckpointOptions { Folder = folder, EverySteps = steps, Resume = resume };
        }

        return resume || steps is not null ? throw new UserErrorException("--resume and --checkpoint-every need --checkpoint FOLDER.") : null;
    }

    private LipschitzConstraint? Constraint(ParseResult parsed) =>
        parsed.GetValue(_constraint) is string name ? NamedConstraint.Named(name).Create(parsed.GetValue(_weight)) : null;
}
