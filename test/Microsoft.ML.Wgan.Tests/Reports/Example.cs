using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Reports;

/// <summary>Scorecards of made-up rows, as <c>Evaluate</c> would hand them to the report.</summary>
internal static class Example
{
    public const string NastyName = "<script>alert('x')</script> & \"é\" \u202Eمرحبا 😀 \u0001\uD800";
    public const int RowCount = 1_200;

    /// <summary>Names of all scores: the properties of the metrics.</summary>
    public static IReadOnlyList<string> ScoreNames { get; } =
        [.. typeof(GenerativeMetrics).GetProperties().Where(property => property.PropertyType == typeof(double)).Select(property => property.Name)];

    /// <summary>Everything that a report can show, with names that would break one that was not careful.</summary>
    public static GenerativeMetrics Everything() => Of(Mixed(seed: 1, RowCount), Mixed(seed: 2, RowCount), Mixed(seed: 3, 400), _mixedNames);

    /// <summary>No held-out rows, no target, nothing found, no distances.</summary>
    public static GenerativeMetrics Bare() => new(
        [new GenerativeScore("ShapeError", "Shape error", ScoreGroup.Fidelity, ScoreUnit.Share, 0, 0.02)],
        new EvaluatedRows(Mixed(seed: 1, 300), Mixed(seed: 2, 300), null, _mixedNames));

    /// <summary>A single column.</summary>
    public static GenerativeMetrics OneColumn() => Of(Numbers(1, 200, 1), Numbers(2, 200, 1), null, [null]);

    /// <summary>Many columns, numbers and levels in turn.</summary>
    public static GenerativeMetrics Wide(int columns) => Of(Wide(1, columns), Wide(2, columns), null, [.. Enumerable.Range(0, columns).Select(i => i % 2 == 0 ? null : _letters)]);

    /// <summary>Columns without a value on one side or both, constants, and scores that are not numbers.</summary>
    public static GenerativeMetrics Hollow()
    {
        double[] missing = [.. Enumerable.Repeat(double.NaN, 50)], sevens = [.. Enumerable.Repeat(7.0, 50)], numbers = [.. Enumerable.Range(0, 50).Select(i => i * 1e9)];
        ScoredTable real = new([ScoredColumn.OfNumbers("none", missing), ScoredColumn.OfNumbers("gone", sevens), ScoredColumn.OfNumbers("came", missing), ScoredColumn.OfLevels("one", new int[50]), ScoredColumn.OfNumbers("n", numbers)]);
        ScoredTable synthetic = new([ScoredColumn.OfNumbers("none", missing), ScoredColumn.OfNumbers("gone", missing), ScoredColumn.OfNumbers("came", sevens), ScoredColumn.OfLevels("one", [.. Enumerable.Repeat(-3, 50)]), ScoredColumn.OfNumbers("n", sevens)]);
        return new GenerativeMetrics(
            [
                new GenerativeScore("BetaRecall", "β-recall", ScoreGroup.Fidelity, ScoreUnit.Share, 1, double.NaN) { RealRows = double.NaN, StandardError = double.NaN },
                new GenerativeScore("ClosestRecordDistance", "Distance", ScoreGroup.Privacy, ScoreUnit.Distance, double.NaN, 0) { RealRows = 0 },
            ],
            new EvaluatedRows(real, synthetic, null, [null, null, null, null, null]) { SyntheticDistances = new float[50] })
        {
            Columns = [.. real.Columns.Select(column => new ColumnScore(column.Name, column.IsNumeric, double.NaN) { WassersteinDistance = double.NaN, WithinRangeShare = double.NaN })],
        };
    }

    private static readonly string[] _letters = ["a", "b", "c", "d"];

    private static readonly IReadOnlyList<IReadOnlyList<string>?> _mixedNames =
        [null, [.. Enumerable.Range(0, 20).Select(i => i == 0 ? "" : $"<b>level</b> & {i}, which has quite a long name")], null, null, _letters];

    private static GenerativeMetrics Of(ScoredTable real, ScoredTable synthetic, ScoredTable? heldOut, IReadOnlyList<IReadOnlyList<string>?> names)
    {
        var shapes = ColumnShapes.Between(real, synthetic);
        ScoreReading[] readings = [ScoreReading.Good, ScoreReading.Fair, ScoreReading.Poor, ScoreReading.Unknown];
        GenerativeScore[] scores =
        [
            .. ScoreNames.Select((name, i) => new GenerativeScore(name, "Title of " + name, (ScoreGroup)(3 * i / ScoreNames.Count), (ScoreUnit)(i % 3), i % 2, 0.25 + (0.02 * i))
            {
                StandardError = i % 4 == 0 ? null : 0.03, RealRows = 0.1, IndependentColumns = 0.9, CopiedRows = i % 5 == 0 ? null : 0, Reading = readings[i % readings.Length],
            }),
        ];
        return new GenerativeMetrics(scores, new EvaluatedRows(real, synthetic, heldOut, names)
        {
            SyntheticDistances = [.. Enumerable.Range(0, 500).Select(i => Math.Max(0, (i - 20) / 500f))],
            HeldOutDistances = heldOut is null ? [] : [.. Enumerable.Range(0, 400).Select(i => i / 400f)],
        })
        {
            Findings = [new Finding(ScoreGroup.Privacy, ScoreReading.Poor, $"Rows of '{NastyName}' were learned by heart."), new Finding(ScoreGroup.Fidelity, ScoreReading.Fair, "Columns go together loosely.")],
            Columns =
            [
                .. real.Columns.Select((column, i) => new ColumnScore(column.Name, column.IsNumeric, 1 - shapes.Scores[i])
                {
                    ShapeErrorOfRealRows = 0.01, WassersteinDistance = column.IsNumeric ? 0.125 : null, RealMissingShare = 0.1, SyntheticMissingShare = 0.2, WithinRangeShare = 0.95,
                    RareLevelCoverage = column.IsNumeric ? null : 0.8, TellingShare = 0.3,
                }),
            ],
            Pairs = PairTrends.Between(real, synthetic).Pairs,
            Utility = [new TrainerUtility("Boosted trees", "area under the ROC curve", 0.875, 0.925) { TrainedOnIndependentColumns = 0.5, StandardError = 0.01, ImportanceAgreement = 0.75 }],
            Notes = [$"Column '{NastyName}' was looked at twice."],
        };
    }

    private static ScoredTable Mixed(ulong seed, int rows) => new(
    [
        ScoredColumn.OfNumbers(NastyName, Normal(seed, 0, rows)),
        ScoredColumn.OfLevels("twenty levels <&>", [.. Enumerable.Range(0, rows).Select(row => (int)(20 * Math.Pow(CounterNoise.Uniform(seed, (ulong)row, 1), 2)))]),
        ScoredColumn.OfNumbers("with missing", [.. Normal(seed, 2, rows).Select((x, row) => row % 7 == 0 ? double.NaN : Math.Exp(3 * x))]),
        ScoredColumn.OfNumbers("counts", [.. Normal(seed, 0, rows).Select(x => Math.Round(4 * x))]),
        ScoredColumn.OfLevels("letters", [.. Enumerable.Range(0, rows).Select(row => (int)(4 * CounterNoise.Uniform(seed, (ulong)row, 4)))]),
    ]);

    private static ScoredTable Numbers(ulong seed, int rows, int columns) => new([.. Enumerable.Range(0, columns).Select(i => ScoredColumn.OfNumbers($"n{i}", Normal(seed, (ulong)i, rows)))]);

    private static ScoredTable Wide(ulong seed, int columns) => new(
    [
        .. Enumerable.Range(0, columns).Select(i => i % 2 == 0
            ? ScoredColumn.OfNumbers($"a number, {i}", Normal(seed, (ulong)(i % 6), 200))
            : ScoredColumn.OfLevels($"{i}_" + new string('m', 2 * i), [.. Enumerable.Range(0, 200).Select(row => (int)(4 * CounterNoise.Uniform(seed, (ulong)row, (ulong)i)))])),
    ]);

    private static double[] Normal(ulong seed, ulong column, int rows)
    {
        float[] numbers = new float[rows];
        CounterNoise.FillNormal(numbers, (seed * 100) + column, 0, 1);
        return Array.ConvertAll(numbers, number => (double)number);
    }
}
