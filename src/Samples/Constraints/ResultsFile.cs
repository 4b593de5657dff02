using System.Text.Json;

namespace WganSamples.Constraints;

/// <summary>Results of runs, one JSON object a line, so that a comparison can be cut off and taken up again.</summary>
internal sealed class ResultsFile
{
    private readonly string _path;
    private readonly Lock _lock = new();
    private readonly List<ToyResult> _results = [];

    /// <summary>Reads what is there; a last line that was cut off is passed over.</summary>
    /// <exception cref="UserErrorException">A line before the last is not a result.</exception>
    public ResultsFile(string path)
    {
        _path = path;
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        for (int i = 0; i < lines.Length; i++)
        {
            try
            {
                _results.Add(JsonSerializer.Deserialize<ToyResult>(lines[i])!);
            }
            catch (JsonException fault)
            {
                if (i < lines.Length - 1)
                {
                    throw new UserErrorException($"{path}, line {i + 1}: not a result of compare-constraints ({fault.Message})");
                }
            }
        }

        // What was cut off goes, so that the next line begins on a line of its own.
        if (_results.Count < lines.Length)
        {
            File.WriteAllLines(path, lines.Take(_results.Count));
        }
    }

    public IReadOnlyList<ToyResult> Results
    {
        get
        {
            lock (_lock)
            {
                return [.. _results];
            }
        }
    }

    /// <summary>Appends a result; safe to call from several threads.</summary>
    public void Add(ToyResult result)
    {
        lock (_lock)
        {
            _results.Add(result);
            File.AppendAllText(_path, JsonSerializer.Serialize(result) + "\n");
        }
    }
}
