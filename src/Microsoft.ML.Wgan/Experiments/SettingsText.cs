using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Settings as text: equal exactly for settings that do the same. Every public property counts; of functions only that they are there.</summary>
internal static class SettingsText
{
    // Deeper than any settings; an object that holds itself would not end otherwise.
    private const int DeepestLevel = 12;

    public static string Of(object? settings) => Of(settings, 0);

    private static string Of(object? value, int level) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum choice => choice.ToString(),
        Delegate => "function",
        CancellationToken => "token",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ when level > DeepestLevel => value.GetType().Name,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Of(item, level + 1)))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", Properties(value).Select(property => $"{property.Name}: {Of(property.GetValue(value), level + 1)}"))})",
    };

    private static IEnumerable<PropertyInfo> Properties(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
        .OrderBy(property => property.Name, StringComparer.Ordinal);
}
