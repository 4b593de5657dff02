using System.Globalization;
using System.Numerics;

namespace Microsoft.ML.Wgan;

/// <summary>Gathers the faults of all options, so that a user sees them together.</summary>
/// <param name="options">Name of the options, for the message.</param>
internal sealed class OptionFaults(string options = nameof(WganOptions))
{
    private readonly List<string> _lines = [];

    /// <summary>Adds a line "path = value: what is allowed" unless the condition holds.</summary>
    public void Require(bool condition, string path, object? value, string allowed)
    {
        if (!condition)
        {
            _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{path} = {value ?? "null"}: must be {allowed}."));
        }
    }

    /// <summary>Requires a whole number between two bounds, both allowed.</summary>
    public void RequireBetween<T>(string path, T value, T minimum, T maximum)
        where T : INumber<T> =>
        Require(value >= minimum && value <= maximum, path, value, string.Create(CultureInfo.InvariantCulture, $"from {minimum} to {maximum}"));

    /// <summary>Requires a group to be present, then checks it.</summary>
    public void RequireNotNull<T>(string path, T? group, Action<T> check)
        where T : class
    {
        Require(group is not null, path, group, "set");
        if (group is not null)
        {
            check(group);
        }
    }

    /// <exception cref="ArgumentException">At least one fault was gathered.</exception>
    public void ThrowIfAny()
    {
        if (_lines.Count > 0)
        {
            throw new ArgumentException($"Invalid {options}:{Environment.NewLine}{string.Join(Environment.NewLine, _lines)}");
        }
    }
}
