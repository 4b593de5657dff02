namespace Microsoft.ML;

/// <summary>An output column and the input column that it is made from; the same name if only one is given.</summary>
public sealed class InputOutputColumnPair
{
    public InputOutputColumnPair(string outputColumnName, string inputColumnName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        OutputColumnName = outputColumnName;
        InputColumnName = inputColumnName ?? outputColumnName;
    }

    public string InputColumnName { get; }

    public string OutputColumnName { get; }

    internal static (string Output, string Input)[] ToTuples(InputOutputColumnPair[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return [.. pairs.Select(pair => (pair.OutputColumnName, pair.InputColumnName))];
    }

    internal static (string Output, string Input)[] ToTuples(string outputColumnName, string inputColumnName)
    {
        return ToTuples([new InputOutputColumnPair(outputColumnName, inputColumnName)]);
    }
}
