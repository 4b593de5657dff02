using System.Globalization;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Tests.Structure;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

/// <summary>Real and synthetic rows of a sample table, by the rule of Golden/record_sdmetrics.py.</summary>
internal static class SampleRows
{
    private const int Most = 1500;

    private static readonly string[] _leftOut = ["time_hour"];

    /// <summary>The code of an empty text.</summary>
    public static int Missing => 0;

    public static (ScoredTable Real, ScoredTable Synthetic) Of(string name, string[] levels)
    {
        string[][] lines = [.. Repository.Lines($"src/Samples/data/{name}.csv").Select(line => line.Split(','))];
        string[] header = [.. lines[0].Except(_leftOut)];
        int total = lines.Length - 1, count = Math.Min(Most, total / 2), stride = total / count;
        List<ScoredColumn> real = [], synthetic = [];
        for (int c = 0; c < header.Length; c++)
        {
            int at = Array.IndexOf(lines[0], header[c]), column = c;
            string[] cells = [.. lines.Skip(1).Select(line => line[at])];
            string[] realCells = [.. Enumerable.Range(0, count).Select(i => cells[stride * i])];
            string[] other = [.. Enumerable.Range(0, count).Select(i => cells[(stride * i) + (stride / 2)])];
            string[] nudged = [.. Enumerable.Range(0, count).Select(i => ((i * 31) + (column * 17)) % 8 == 0 ? other[(i + 77) % count] : other[i])];
            if (levels.Contains(header[c]))
            {
                var codes = new Dictionary<string, int> { [""] = Missing };
                int Code(string cell) => codes.TryGetValue(cell, out int code) ? code : codes[cell] = codes.Count;
                real.Add(ScoredColumn.OfLevels(header[c], [.. realCells.Select(Code)]));
                synthetic.Add(ScoredColumn.OfLevels(header[c], [.. nudged.Select((cell, i) => Code(((i * 11) + (column * 3)) % 97 == 0 ? cell + "?" : cell))]));
            }
            else
            {
                real.Add(ScoredColumn.OfNumbers(header[c], [.. realCells.Select(Number)]));
                synthetic.Add(ScoredColumn.OfNumbers(header[c], [.. nudged.Select((cell, i) => ((i * 29) + (column * 7)) % 53 == 0
                    ? double.NaN
                    : Number(cell) * (1 + (((((i * 13) + (column * 5)) % 21) - 10) / 200.0)))]));
            }
        }

        return (new ScoredTable(real), new ScoredTable(synthetic));
    }

    private static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
