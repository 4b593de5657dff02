using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan;

/// <summary>Everything a user can set before training, in groups. Immutable; <see cref="Validate"/> reports every fault at once.</summary>
/// <example>
/// <code>
/// var options = new WganOptions
/// {
///     Seed = 7,
///     Training = new() { GeneratorSteps = 2_000 },
///     Lipschitz = new Slogan(weight: 10),
/// };
/// </code>
/// </example>
public sealed record WganOptions
{
    /// <summary>Which columns are learned, and as what.</summary>
    /// <value>Default: every column of a supported type, its kind found from its type and values.</value>
    public ColumnOptions Columns { get; init; } = new();

    /// <summary>The column of pictures, where there is one.</summary>
    /// <value>Default: <see langword="null"/>, rows of a table are learned.</value>
    public ImageOptions? Image { get; init; }

    /// <summary>Sizes of the generator and the critic.</summary>
    public NetworkOptions Networks { get; init; } = new();

    /// <summary>Length, batch and rates of the game between generator and critic.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>How the critic is held to slope one.</summary>
    /// <value>Default: one-sided gradient penalty of weight 1, which did best on tables (docs/algorithms.md).</value>
    public LipschitzConstraint Lipschitz { get; init; } = new GradientPenalty(weight: 1, PenaltySides.One);

    /// <summary>Device, threads, time limit, progress and cancellation of one run.</summary>
    public RunOptions Run { get; init; } = new();

    /// <summary>The seed of every random draw of <c>Fit</c> and of the rows that <c>Transform</c> makes.</summary>
    /// <value>Default: <see langword="null"/>, drawn from the <see cref="MLContext"/>'s own seed.</value>
    public int? Seed { get; init; }

    /// <summary>Checks every option of every group.</summary>
    /// <exception cref="ArgumentException">One or more options are invalid; the message has a line for each: path, value given, what is allowed.</exception>
    public void Validate()
    {
        var faults = new OptionFaults();
        faults.RequireNotNull("Columns", Columns, columns => columns.AddFaults(faults));
        Image?.AddFaults(faults);
        faults.RequireNotNull("Networks", Networks, networks => networks.AddFaults(faults));
        faults.RequireNotNull("Training", Training, training => training.AddFaults(faults));
        AddImageFaults(faults);
        faults.RequireNotNull("Lipschitz", Lipschitz, constraint => faults.Require(
            Networks is null || Networks.CriticWidth % constraint.UnitGroup == 0,
            "Networks.CriticWidth",
            Networks?.CriticWidth,
            $"a multiple of {constraint.UnitGroup} for {constraint}"));
        faults.RequireNotNull("Run", Run, run => run.AddFaults(faults));
        faults.ThrowIfAny();
    }

    // What was left open, as pictures want it.
    internal WganOptions Settled() => Image is null ? this : this with { Training = Training.ForPictures() };

    private void AddImageFaults(OptionFaults faults)
    {
        if (Image?.Column is { Length: > 0 } column)
        {
            faults.Require(Columns?.Condition?.Contains(column) != true, "Columns.Condition", $"'{column}'", "columns beside the pictures");
            faults.Require(Columns?.Kinds?.ContainsKey(column) != true, $"Columns.Kinds[\"{column}\"]", Columns?.Kinds?.GetValueOrDefault(column), "kinds of columns beside the pictures");
            faults.Require(Columns?.Names?.Contains(column) != false, "Columns.Names", "names without the column of pictures", $"null, or names with '{column}'");
        }
    }
}
