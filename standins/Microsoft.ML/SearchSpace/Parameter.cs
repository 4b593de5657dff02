using System.Text.Json;

namespace Microsoft.ML.SearchSpace;

/// <summary>A value that a tuner chose, or values by name.</summary>
public sealed class Parameter : IEquatable<Parameter>
{
    private readonly object _value;

    private Parameter(object value) => _value = value;

    public Parameter this[string key]
    {
        get => Named[key];
        set => Named[key] = value;
    }

    private Dictionary<string, Parameter> Named => (Dictionary<string, Parameter>)_value;

    public static Parameter FromDouble(double value) => new(value);

    public static Parameter FromString(string value) => new(value);

    public static Parameter CreateNestedParameter(params KeyValuePair<string, Parameter>[] parameters) => new(new Dictionary<string, Parameter>(parameters));

    /// <summary>The value; as another type, what its JSON reads as.</summary>
    public T AsType<T>() => _value is T value ? value : JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(_value));

    public bool Equals(Parameter other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _value is Dictionary<string, Parameter> named
        ? $"{{{string.Join(',', named.Select(pair => $"{JsonSerializer.Serialize(pair.Key)}:{pair.Value}"))}}}"
        : JsonSerializer.Serialize(_value);
}
