using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

/// <summary>Tables whose secrets are known: samples of one distribution, and samples with other rows planted among them.</summary>
internal static class Planted
{
    private static readonly string[] _kinds = ["ab", "bc", "cd", "da"];

    /// <summary>Three numbers, one of them rounded and one with missing cells, and two columns of levels, around four kinds of rows.</summary>
    public static ScoredTable People(int rows, ulong seed)
    {
        float[] normal = new float[3 * rows];
        CounterNoise.FillNormal(normal, seed, 0, 3);
        double Chance(int row, ulong purpose) => CounterNoise.Uniform(seed, (ulong)row, purpose);
        int Kind(int row) => (int)(4 * Chance(row, 1));
        double[] Numbers(Func<int, double> at) => [.. Enumerable.Range(0, rows).Select(at)];
        return Scored.Table(
            Scored.Numbers("age", Numbers(row => Math.Round(30 + (10 * Kind(row)) + (5 * normal[3 * row])))),
            Scored.Numbers("income", Numbers(row => Math.Exp(Kind(row) + (0.5 * normal[(3 * row) + 1])))),
            Scored.Numbers("height", Numbers(row => Chance(row, 2) < 0.1 ? double.NaN : 170 + (10 * normal[(3 * row) + 2]))),
            Scored.Levels("job", string.Concat(Enumerable.Range(0, rows).Select(row => _kinds[Kind(row)][(int)(2 * Chance(row, 3))]))),
            Scored.Levels("colour", string.Concat(Enumerable.Range(0, rows).Select(row => (char)('a' + (int)(5 * Chance(row, 4) * Chance(row, 5)))))));
    }

    /// <summary>The rows, the first of them replaced by the last of the other table, whose numbers are moved by a part of themselves at most.</summary>
    public static ScoredTable With(this ScoredTable rows, ScoredTable leaked, int count, double jitter = 0) => Scored.Table(
    [
        .. rows.Columns.Zip(leaked.Columns, (own, other) => own.IsNumeric
            ? ScoredColumn.OfNumbers(own.Name, [.. other.Numbers[^count..].ToArray().Select((number, row) => Moved(number, row, jitter)), .. own.Numbers[count..]])
            : ScoredColumn.OfLevels(own.Name, [.. other.Levels[^count..], .. own.Levels[count..]])),
    ]);

    /// <summary>Every column right, and nothing together.</summary>
    public static ScoredTable Independent(this ScoredTable rows) => Scored.Table(
    [
        .. rows.Columns.Select((column, i) => Scored.Table(column).Rows([.. Enumerable.Range(0, rows.RowCount).Select(row => (row + (i * 97)) % rows.RowCount)]).Columns[0]),
    ]);

    private static double Moved(double number, int row, double jitter) => number * (1 + (jitter * ((2 * CounterNoise.Uniform(7, (ulong)row, 0)) - 1)));
}
