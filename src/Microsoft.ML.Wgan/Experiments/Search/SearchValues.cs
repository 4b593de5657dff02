namespace Microsoft.ML.Wgan.Experiments;

/// <summary>The values that one trial gives to the dimensions of a <see cref="GenerativeSearchSpace"/>.</summary>
public sealed class SearchValues
{
    private readonly GenerativeSearchSpace _space;
    private readonly SearchPoint _point;

    internal SearchValues(GenerativeSearchSpace space, SearchPoint point)
    {
        _space = space;
        _point = point;
    }

    /// <summary>The number that a range has in this trial.</summary>
    /// <param name="dimension">Name of a <see cref="SearchRange"/>.</param>
    /// <param name="otherwise">The result where the space has no such range.</param>
    public double Number(string dimension, double otherwise) =>
        Find(dimension) is (SearchRange, double value) ? value : otherwise;

    /// <summary>The level that a choice has in this trial; null where the space has no such choice.</summary>
    /// <param name="dimension">Name of a <see cref="SearchChoice"/>.</param>
    public string? Level(string dimension) =>
        Find(dimension) is (SearchChoice choice, double value) ? choice.Text(value) : null;

    internal double Of(SearchDimension dimension) => _point.Values[_space.IndexOf(dimension.Name)];

    private (SearchDimension Dimension, double Value)? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int index = _space.IndexOf(name);
        return index < 0 ? null : (_space.Dimensions[index], _point.Values[index]);
    }
}
