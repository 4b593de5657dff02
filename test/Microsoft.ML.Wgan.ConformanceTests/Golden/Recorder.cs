using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>What the recorded cases are written in: a case has a name and a body, and a body returns what is on record.</summary>
internal static partial class Recorder
{
    private static readonly List<string> _temporaryFiles = [];
    private static Dictionary<string, GoldenCase> _registered = [];
    private static int _fileNumber;

    /// <summary>A context with seed 1, fresh for every case.</summary>
    public static MLContext ml { get; private set; } = new(seed: 1);

    /// <summary>Runs what declares cases and returns those it declared.</summary>
    public static IReadOnlyDictionary<string, GoldenCase> Collect(Action declare)
    {
        _registered = new Dictionary<string, GoldenCase>(StringComparer.Ordinal);
        declare();
        return _registered;
    }

    public static void Case(string name, Func<object?> body) => _registered.Add(name, new GoldenCase(() => Run(body), EndsTheProcess: false));

    public static void Case<TInput>(string name, TInput input, Func<TInput, object?> body) => Case(name, () => body(input));

    /// <summary>A call that ends the process in the package, by a native exception that nobody catches; a stand-in throws.</summary>
    public static void Dies(string name, Action body) => _registered.Add(name, new GoldenCase(() => Run(() => TryDo(body)), EndsTheProcess: true));

    /// <summary>The value of a call, or its exception as data.</summary>
    public static JsonNode? Try(Func<object?> call)
    {
        try
        {
            return GoldenValue.Node(call());
        }
        catch (Exception exception)
        {
            return GoldenValue.OfException(exception);
        }
    }

    /// <summary>An action that is expected to do nothing or to throw.</summary>
    public static JsonNode? TryDo(Action action) => Try(() =>
    {
        action();
        return "ok";
    });

    public static JsonNode? Node(object? value) => GoldenValue.Node(value);

    /// <summary>A new temporary file with this text (UTF-8, no byte order mark); its path.</summary>
    public static string TempFile(string? text = null) => TempBytes(text is null ? null : new UTF8Encoding(false).GetBytes(text));

    public static string TempBytes(byte[]? bytes, string extension = ".txt")
    {
        string path = Path.Combine(Path.GetTempPath(), $"golden-{Environment.ProcessId}-{++_fileNumber}{extension}");
        if (bytes is not null)
        {
            File.WriteAllBytes(path, bytes);
        }

        _temporaryFiles.Add(path);
        return path;
    }

    public static string Text(byte[] bytes) => new UTF8Encoding(false).GetString(bytes);

    /// <summary>A message with what differs from run to run masked.</summary>
    public static string Head(string message)
    {
        string masked = message.Replace(Path.GetTempPath(), "<tmp>/", StringComparison.Ordinal);
        masked = ElapsedTime().Replace(masked, "Elapsed <time>");
        return TemporaryFile().Replace(masked, "golden-N").TrimEnd('\n');
    }

    public static string Hex(IEnumerable<byte> bytes) => Convert.ToHexStringLower(bytes.ToArray());

    public static string F(double value) => GoldenValue.Text(value);

    public static string F(float value) => GoldenValue.Text(value);

    [GeneratedRegex(@"Elapsed \d[\d:.]*\d")]
    private static partial Regex ElapsedTime();

    [GeneratedRegex(@"golden-\d+-\d+")]
    private static partial Regex TemporaryFile();

    private static JsonNode? Run(Func<object?> body)
    {
        ml = new MLContext(seed: 1);
        try
        {
            return Try(body);
        }
        finally
        {
            _temporaryFiles.ForEach(File.Delete);
            _temporaryFiles.Clear();
        }
    }
}
