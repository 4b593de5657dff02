using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>Every option by its path, for instance "Training.BatchSize", and its value. New options are found by themselves: none that changes a training can be forgotten.</summary>
internal static class OptionFacts
{
    // What a run may change without changing what is trained. Seed and device are recorded as they came out.
    private static readonly HashSet<string> _free =
        ["Seed", "Run.Device", "Run.MaxTime", "Run.Progress", "Run.Cancellation", "Run.Checkpoint", "Image.ProgressFolder", "Image.ProgressEvery"];

    /// <param name="options">What the user set.</param>
    /// <returns>Paths and values.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Of(WganOptions options) => Properties("", options);

    private static IEnumerable<KeyValuePair<string, string>> Properties(string prefix, object options) =>
        from property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0 && !_free.Contains(prefix + property.Name)
        from fact in Facts(prefix + property.Name, property.GetValue(options))
        select fact;

    private static IEnumerable<KeyValuePair<string, string>> Facts(string path, object? value) => value switch
    {
        null => [new(path, "null")],
        string text => [new(path, $"'{text}'")],
        Enum or bool or TimeSpan => [new(path, value.ToString()!)],
        IFormattable number when value.GetType().IsPrimitive => [new(path, number.ToString(null, CultureInfo.InvariantCulture))],
        IDictionary pairs => [new(path, string.Join(", ", pairs.Keys.Cast<object>().Select(key => $"{key}: {pairs[key]}").Order(StringComparer.Ordinal)))],
        IEnumerable items => [new($"{path}.Count", items.Cast<object>().Count().ToString(CultureInfo.InvariantCulture)), .. items.Cast<object>().SelectMany((item, i) => Facts($"{path}[{i}]", item))],
        _ when IsOurs(value.GetType()) => [new(path, value.GetType().Name), .. Properties($"{path}.", value)],
        _ => [new(path, value.ToString() ?? "")],
    };

    // Groups of options and constraints, those that users derive too.
    private static bool IsOurs(Type? type) => type is not null && (type.Assembly == typeof(OptionFacts).Assembly || IsOurs(type.BaseType));
}
