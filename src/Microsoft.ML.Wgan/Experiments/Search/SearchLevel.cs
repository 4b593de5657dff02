namespace Microsoft.ML.Wgan.Experiments;

/// <summary>One of the values of a <see cref="SearchChoice"/>.</summary>
/// <param name="Name">What leaderboards and checkpoint files call it.</param>
/// <param name="Apply">Puts it into the options; is told the values of all dimensions, since some only mean something together (a constraint and its weight).</param>
public sealed record SearchLevel(string Name, Func<WganOptions, SearchValues, WganOptions> Apply)
{
    /// <summary>A value that needs no other.</summary>
    /// <param name="name">What leaderboards and checkpoint files call it.</param>
    /// <param name="apply">Puts it into the options.</param>
    public SearchLevel(string name, Func<WganOptions, WganOptions> apply)
        : this(name, (options, _) => apply(options))
    {
    }
}
