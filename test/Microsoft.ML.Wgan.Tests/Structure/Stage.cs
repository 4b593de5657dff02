namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>A stage of the way of the data: a folder of the library and what it may see (docs/design-decisions.md).</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Sees">Stages it may see whole.</param>
/// <param name="SeesTypes">Single types it may see of other stages.</param>
/// <param name="SeesDataViews">Whether it may see ML.NET.</param>
/// <param name="SeesTensors">Whether it may see TorchSharp.</param>
internal sealed record Stage(string Name, string[] Sees, string[] SeesTypes, bool SeesDataViews = false, bool SeesTensors = false)
{
    private const string Root = "Microsoft.ML.Wgan";

    private static readonly string[] _constraintTypes = ["RowConstraint", "AtMost", "SumOf", "Within", "Determines", "OnlySeenTogether", "ConstraintFaults"];

    private static readonly string[] _optionTypes =
        ["WganOptions", "ColumnOptions", "NetworkOptions", "TrainingOptions", "RunOptions", "CheckpointOptions", "OptionFaults", "ColumnKind", "ColumnDecision", "ColumnEncoding", "TrainingStep", "TrainingDivergedException", "CriticWarmUp", "CriticDiagnosis", "ConditionSampling", "EarlyStopping", "ImageOptions", "ImageArchitecture", .. _constraintTypes];

    public static IReadOnlyList<Stage> All { get; } =
    [
        new("EntryPoints", ["Options", "Tables", "Columns", "Encoding", "Training", "Lipschitz", "Networks", "Persistence", "Evaluation", "Reports", "Experiments"], [], SeesDataViews: true, SeesTensors: true),
        new("Options", ["Lipschitz", "Optimizers"], []),
        new("Columns", [], []),
        new("Tables", ["Columns", "Options"], ["EvaluatedRows", "ScoredTable", "ScoredColumn"], SeesDataViews: true),
        new("Encoding", ["Columns"], ["ColumnKind", "ColumnDecision", "ColumnEncoding", .. _constraintTypes]),
        new("Training", ["Lipschitz", "Networks", "Optimizers", "Encoding", "Columns", "Options", "Evaluation"], [], SeesTensors: true),
        new("Lipschitz", [], ["CriticNetwork", "CriticLayer", "Activation", "PairSort", "RandomSource", "Addition"], SeesTensors: true),
        new("Optimizers", [], ["ParameterBlock", "Addition", "StateVisitor"], SeesTensors: true),
        new("Networks", [], ["TableLayout", "CategorySpan", "CounterNoise", "ImageShape"], SeesTensors: true),
        new("Evaluation", [], ["CounterNoise", "SortedSearch"]),
        new("Experiments", ["Options", "Lipschitz", "Evaluation", "Tables", "Columns"], ["WganTrainer", "WganTransformer", "GenerativeMetrics", "EvaluationOptions", "CounterNoise"], SeesDataViews: true),
        new("Reports", ["Evaluation"], ["TrainingStep", "ColumnDecision", "ColumnKind", "ColumnEncoding"]),
        new("Toys", ["Training", "Lipschitz", "Networks", "Optimizers", "Options", "Evaluation"], ["CounterNoise", "DeviceChoice", "Seeds"], SeesTensors: true),
        new("Persistence", ["Tables", "Columns", "Encoding", "Networks", "Options"], ["ICheckpoints", "TrainingState", "SavedNumber", "SavedTensor"], SeesDataViews: true),
    ];

    /// <summary>The stage of one of our types, by its full name; null for what the compiler adds.</summary>
    public static string? Of(string type)
    {
        string name = Short(type);
        string @namespace = type[..^name.Length].TrimEnd('.');
        if (name.Contains('<') || !(@namespace + ".").StartsWith("Microsoft.ML.", StringComparison.Ordinal))
        {
            return null;
        }

        return @namespace.StartsWith(Root + ".", StringComparison.Ordinal) ? @namespace[(Root.Length + 1)..].Split('.')[0]
            : _optionTypes.Contains(name) ? "Options"
            : "EntryPoints";
    }

    public bool MaySee(string stage, string type) => stage == Name || Sees.Contains(stage) || SeesTypes.Contains(Short(type));

    private static string Short(string type) => type[(type.LastIndexOf('.') + 1)..];
}
