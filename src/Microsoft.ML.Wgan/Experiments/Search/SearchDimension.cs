namespace Microsoft.ML.Wgan.Experiments;

/// <summary>One setting that an experiment may change, and the values that it may take.</summary>
public abstract class SearchDimension
{
    private protected SearchDimension(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>What leaderboards and checkpoint files call it.</summary>
    public string Name { get; }

    /// <summary>The value that a search starts from.</summary>
    internal abstract double StartValue { get; }

    /// <summary>Number of levels without an order; null where values are ordered.</summary>
    internal abstract int? Levels { get; }

    /// <summary>The value at a place: every value has an equal share of the places from 0 to 1.</summary>
    internal abstract double ValueAt(double place);

    /// <summary>A place of the value, within 0 and 1.</summary>
    internal abstract double PlaceOf(double value);

    /// <summary>The values that a grid of so many points a range visits, in rising order, none twice.</summary>
    internal abstract IReadOnlyList<double> Grid(int points);

    /// <summary>Whether the value lies in the dimension.</summary>
    internal abstract bool Holds(double value);

    /// <summary>The value that another search's number or name of a level stands for.</summary>
    /// <exception cref="ArgumentException">It stands for none.</exception>
    internal abstract double ValueOf(object value);

    /// <summary>The value for people.</summary>
    internal abstract string Text(double value);

    /// <summary>The options with this dimension's value.</summary>
    /// <param name="options">Options to which the dimensions before this one have been applied.</param>
    /// <param name="values">The values of all dimensions.</param>
    internal abstract WganOptions Apply(WganOptions options, SearchValues values);
}
