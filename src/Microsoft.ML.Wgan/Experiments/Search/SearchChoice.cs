namespace Microsoft.ML.Wgan.Experiments;

/// <summary>A setting with a few values in no order, as the kind of a constraint.</summary>
public sealed class SearchChoice : SearchDimension
{
    private readonly SearchLevel[] _levels;

    /// <summary>A choice among levels.</summary>
    /// <param name="name">What leaderboards and checkpoint files call it.</param>
    /// <param name="levels">At least one, each with a name of its own; a search starts from the first.</param>
    /// <exception cref="ArgumentException">The name is empty, there is no level, or two have one name.</exception>
    public SearchChoice(string name, params SearchLevel[] levels)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Length == 0 || levels.DistinctBy(level => level.Name).Count() != levels.Length)
        {
            throw new ArgumentException($"The choice '{name}' needs at least one level, each with a name of its own.", nameof(levels));
        }

        _levels = [.. levels];
    }

    /// <summary>Its values.</summary>
    public IReadOnlyList<SearchLevel> Choices => _levels;

    internal override double StartValue => 0;

    internal override int? Levels => _levels.Length;

    internal override double ValueAt(double place) => Math.Clamp((int)(place * _levels.Length), 0, _levels.Length - 1);

    internal override double PlaceOf(double value) => (value + 0.5) / _levels.Length;

    internal override IReadOnlyList<double> Grid(int points) => [.. _levels.Select((_, level) => (double)level)];

    internal override bool Holds(double value) => value >= 0 && value < _levels.Length && value == Math.Floor(value);

    internal override double ValueOf(object value) => Array.FindIndex(_levels, level => level.Name.Equals(value)) is >= 0 and var level
        ? level
        : throw new ArgumentException($"The choice '{Name}' has no level '{value}'; it has {string.Join(", ", _levels.Select(level => $"'{level.Name}'"))}.", nameof(value));

    internal override string Text(double value) => _levels[(int)value].Name;

    internal override WganOptions Apply(WganOptions options, SearchValues values) => _levels[(int)values.Of(this)].Apply(options, values);
}
