namespace Microsoft.ML.Wgan.Experiments;

/// <summary>The settings that an experiment may change, and how. Immutable: dimensions are taken out and put in by making another space.</summary>
/// <example>
/// <code>
/// GenerativeSearchSpace space = GenerativeSearchSpace.Tables
///     .Without("Batch", "Latent width")
///     .With(new SearchRange("Critic layers", 1, 4, start: 2, (options, layers) => options with { Networks = options.Networks with { CriticLayers = (int)layers } }, multipleOf: 1));
/// </code>
/// </example>
public sealed class GenerativeSearchSpace
{
    private readonly SearchDimension[] _dimensions;

    /// <summary>A space of these dimensions.</summary>
    /// <param name="dimensions">Applied to the options in this order; each with a name of its own. None: the base options are the only trial.</param>
    /// <exception cref="ArgumentException">Two dimensions have one name.</exception>
    public GenerativeSearchSpace(params SearchDimension[] dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        if (dimensions.GroupBy(dimension => dimension.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The space has two dimensions '{twice.Key}'.", nameof(dimensions));
        }

        _dimensions = [.. dimensions];
    }

    /// <summary>What is worth changing when tables are learned, around the default options: see docs/experiments.md.</summary>
    public static GenerativeSearchSpace Tables { get; } = new(TableDimensions.All());

    /// <summary>The dimensions, in the order in which they are applied.</summary>
    public IReadOnlyList<SearchDimension> Dimensions => _dimensions;

    /// <summary>This space with dimensions put in at its end; one of a known name takes the place of the other.</summary>
    /// <param name="dimensions">What to put in.</param>
    /// <exception cref="ArgumentException">Two of them have one name.</exception>
    public GenerativeSearchSpace With(params SearchDimension[] dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        Dictionary<string, SearchDimension> replaced = dimensions.Where(dimension => IndexOf(dimension.Name) >= 0).ToDictionary(dimension => dimension.Name);
        return new GenerativeSearchSpace([
            .. _dimensions.Select(dimension => replaced.GetValueOrDefault(dimension.Name) ?? dimension),
            .. dimensions.Where(dimension => IndexOf(dimension.Name) < 0),
        ]);
    }

    /// <summary>This space without some dimensions: what they set is left as the base options have it.</summary>
    /// <param name="names">Names of dimensions.</param>
    /// <exception cref="ArgumentException">There is no dimension of a name.</exception>
    public GenerativeSearchSpace Without(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.FirstOrDefault(name => IndexOf(name) < 0) is string unknown)
        {
            throw new ArgumentException($"The space has no dimension '{unknown}'; it has {string.Join(", ", _dimensions.Select(dimension => dimension.Name))}.", nameof(names));
        }

        return new GenerativeSearchSpace([.. _dimensions.Where(dimension => !names.Contains(dimension.Name))]);
    }

    /// <summary>The options at a point of the space: what a search that is not this library's trains (AutoML's, for one; see docs/experiments.md).</summary>
    /// <param name="options">What the point changes.</param>
    /// <param name="values">For every dimension, by its name: of a <see cref="SearchRange"/> a number, which the nearest one that the range may try stands in for; of a <see cref="SearchChoice"/> the name of a level.</param>
    /// <exception cref="ArgumentException">A dimension has no value or one that it does not take, or a value is of no dimension.</exception>
    public WganOptions Apply(WganOptions options, IReadOnlyDictionary<string, object> values)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != _dimensions.Length || !_dimensions.All(dimension => values.ContainsKey(dimension.Name)))
        {
            throw new ArgumentException($"A point has one value for each of {string.Join(", ", _dimensions.Select(dimension => dimension.Name))}; this one has values for {string.Join(", ", values.Keys)}.", nameof(values));
        }

        return Apply(options, new SearchPoint([.. _dimensions.Select(dimension => dimension.ValueOf(values[dimension.Name]))]));
    }

    internal int IndexOf(string name) => Array.FindIndex(_dimensions, dimension => dimension.Name == name);

    /// <summary>The options of a trial.</summary>
    internal WganOptions Apply(WganOptions options, SearchPoint point)
    {
        var values = new SearchValues(this, point);
        return _dimensions.Aggregate(options, (changed, dimension) => dimension.Apply(changed, values));
    }

    /// <summary>The values that searches start from.</summary>
    internal SearchPoint Start => new([.. _dimensions.Select(dimension => dimension.StartValue)]);

    /// <summary>The start, if it stands for just these options; else null: they lie elsewhere, and where is not known.</summary>
    internal SearchPoint? PointOf(WganOptions options) =>
        SettingsText.Of(Settled(Apply(options, Start))) == SettingsText.Of(Settled(options)) ? Start : null;

    /// <summary>Whether a point of a checkpoint file is one of this space.</summary>
    internal bool Holds(SearchPoint point) => point.Values.Count == _dimensions.Length && _dimensions.Zip(point.Values).All(pair => pair.First.Holds(pair.Second));

    /// <summary>Name and value of every dimension, for people.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Describe(SearchPoint point) =>
        [.. _dimensions.Zip(point.Values, (dimension, value) => KeyValuePair.Create(dimension.Name, dimension.Text(value)))];

    // What is left open, as it will be settled; where and how long it runs makes no other options.
    private static WganOptions Settled(WganOptions options) => options with
    {
        Run = new RunOptions(),
        Training = options.Training with
        {
            BatchSize = options.Training.Batch,
            FirstBatchSize = options.Training.FirstBatch,
            CriticStepsPerGeneratorStep = options.Training.CriticSteps,
            LearningRate = options.Training.Rate,
            GeneratorLearningRate = options.Training.GeneratorLearningRate ?? options.Training.Rate,
        },
    };
}
