using System.Globalization;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>Compares a recorded output with one from here.</summary>
internal static class GoldenComparison
{
    // Relative, absolute below 1: the last digits of float32 sums differ between versions of libtorch and orders of addition.
    private const double NumberTolerance = 1e-5;

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(JsonNode? recorded, JsonNode? actual, string at = "") => (recorded, actual) switch
    {
        (JsonObject left, JsonObject right) when left.ContainsKey("process") => right.ContainsKey("exception") ? null : $"{at}: recorded a process that ended, actual {Text(right)}",
        (JsonObject left, JsonObject right) when left.ContainsKey("exception") && right.ContainsKey("exception") => OfValues(left["exception"], right["exception"], at),
        (JsonObject left, JsonObject right) => OfObjects(left, right, at),
        (JsonArray left, JsonArray right) => OfArrays(left, right, at),
        _ => OfValues(recorded, actual, at),
    };

    private static string? OfObjects(JsonObject recorded, JsonObject actual, string at)
    {
        IEnumerable<string> names = recorded.Select(pair => pair.Key).Union(actual.Select(pair => pair.Key));
        return names.Select(name => !recorded.ContainsKey(name) ? $"{at}.{name}: not on record"
            : !actual.ContainsKey(name) ? $"{at}.{name}: only on record: {Text(recorded[name])}"
            : Difference(recorded[name], actual[name], $"{at}.{name}")).FirstOrDefault(difference => difference is not null);
    }

    private static string? OfArrays(JsonArray recorded, JsonArray actual, string at)
        => recorded.Count != actual.Count
            ? $"{at}: {recorded.Count} items on record, actual {actual.Count}: {Text(actual)}"
            : recorded.Select((item, index) => Difference(item, actual[index], $"{at}[{index}]")).FirstOrDefault(difference => difference is not null);

    private static string? OfValues(JsonNode? recorded, JsonNode? actual, string at)
    {
        string left = Text(recorded);
        string right = Text(actual);
        return left == right || (Number(left) is { } wanted && Number(right) is { } got && Math.Abs(wanted - got) <= NumberTolerance * Math.Max(1, Math.Abs(wanted)))
            ? null
            : $"{at}: recorded {left}, actual {right}";
    }

    private static double? Number(string text)
        => double.TryParse(text.Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
