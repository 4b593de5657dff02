using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding.Predictions;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Finds number columns that others predict closely or exactly: sums, products, a length beside a width. By rank alone a critic cannot see so narrow a
/// ridge; with the rule taken out, what varies around it is as wide as any other column.
/// </summary>
/// <remarks>
/// Columns are taken out one after another, each predicted from those that are left, first the one whose own distribution depends least on how its residuals
/// fall; so a column of round numbers stays, and those that follow from it go. Found on a sample of rows; a rule that then holds in every row is exact.
/// </remarks>
internal sealed class Couplings
{
    private const int SampledRows = 3_000;
    private const double LeastExplained = 0.9;

    // What an exact rule explains of numbers with few decimals; whether it is one, every row says.
    private const double LeastExplainedExactly = 0.9999;

    // Beside what two samples of that size differ by.
    private const double LargestShift = 0.05;
    private const double SamplingShift = 1.4;

    private const int MostNumbers = 12;
    private const int MostLevels = 128;
    private const int MostLevelsOfOne = 64;

    // What is not correlated with any other column this much alone is not worth a regression where columns are many.
    private const double LeastCorrelation = 0.7;
    private const int ManyColumns = 16;

    private readonly Table _table;
    private readonly EncoderChoice[] _choices;
    private readonly EncodingOptions _options;
    private readonly List<NumberPredictor> _left;
    private readonly HashSet<int> _inexact = [];
    private readonly HashSet<int> _gone = [];
    private readonly Dictionary<int, Neighbour[]> _neighbours = [];
    private readonly Dictionary<int, (NumberPredictor[] Others, PredictionFit? Fit)> _fits = [];
    private readonly IReadOnlyList<LevelPredictor> _levels;
    private readonly double[][] _standard;
    private readonly int _sampleSize;
    private readonly bool _onlyExact;

    private Couplings(Table table, EncoderChoice[] choices, EncodingOptions options, bool onlyExact)
    {
        _onlyExact = onlyExact;
        _table = table;
        _choices = [.. choices];
        _options = options;
        _sampleSize = Math.Min(SampledRows, table.RowCount);
        int[] rows = [.. Enumerable.Range(0, _sampleSize).Select(i => (int)((long)i * table.RowCount / _sampleSize))];
        ColumnBuffers buffers = new();
        _left =
        [
            .. Enumerable.Range(0, choices.Length).Where(column => choices[column].Encoder is RankEncoder or NumberLevelEncoder or { Decided: ColumnEncoding.Residual })
                .Select(column => new NumberPredictor(column, (NumberColumn)table.Columns[column].Open(buffers), rows)),
        ];
        _levels = onlyExact ? [] : LevelsOf(table, choices, rows, buffers);
        _standard = new double[choices.Length][];
        foreach (NumberPredictor number in _left)
        {
            _standard[number.Column] = number.Features(PredictionForm.Sum)[0];
        }
    }

    /// <summary>The choices with residual encoders in the place of those columns that remaining columns predict.</summary>
    public static EncoderChoice[] Predict(Table table, EncoderChoice[] choices, EncodingOptions options) => new Couplings(table, choices, options, onlyExact: false).Run();

    /// <summary>The same, but only for columns that other numbers determine in every row.</summary>
    public static EncoderChoice[] Compute(Table table, EncoderChoice[] choices, EncodingOptions options) => new Couplings(table, choices, options, onlyExact: true).Run();

    private EncoderChoice[] Run()
    {
        while (Closest() is (NumberPredictor target, PredictionFit fit))
        {
            EncoderChoice encoded = Encoded(target, fit, out bool isExact);
            if (isExact || !_onlyExact)
            {
                _left.Remove(target);
                _gone.Add(target.Column);
                _choices[target.Column] = encoded;
            }
            else
            {
                _inexact.Add(target.Column);
            }
        }

        return _choices;
    }

    private (NumberPredictor Target, PredictionFit Fit)? Closest()
    {
        (NumberPredictor Target, PredictionFit Fit)? closest = null;
        double limit = LargestShift + (SamplingShift * Math.Sqrt(1.0 / Math.Max(1, _sampleSize)));
        foreach (NumberPredictor target in _left.Where(IsEligible))
        {
            Neighbour[] nearest = [.. Neighbours(target).Where(other => !_gone.Contains(other.Number.Column) && !DependsOn(other.Number.Column, target.Column)).Take(MostNumbers)];
            if (nearest.Length == 0 || (_left.Count > ManyColumns && nearest[0].Correlation < LeastCorrelation))
            {
                continue;
            }

            PredictionFit? fit = Fit(target, [.. nearest.Select(other => other.Number).OrderBy(other => other.Column)]);
            if (fit is not null && fit.Explained >= (_onlyExact ? LeastExplainedExactly : LeastExplained) && fit.Shift <= limit && (closest is null || fit.Shift < closest.Value.Fit.Shift))
            {
                closest = (target, fit);
            }
        }

        return closest;
    }

    // All others, the most correlated first: the same until the end, while columns go.
    private Neighbour[] Neighbours(NumberPredictor target) =>
        _neighbours.TryGetValue(target.Column, out Neighbour[]? known) ? known : _neighbours[target.Column] =
            [.. _left.Where(other => other != target).Select(other => new Neighbour(other, Correlation(target, other))).OrderByDescending(other => other.Correlation)];

    // Found anew only when one of the others has gone: where columns are many that is seldom.
    private PredictionFit? Fit(NumberPredictor target, NumberPredictor[] others)
    {
        if (!_fits.TryGetValue(target.Column, out (NumberPredictor[] Others, PredictionFit? Fit) known) || !known.Others.SequenceEqual(others))
        {
            known = _fits[target.Column] = (others, PredictionFit.Best(target, others, _levels));
        }

        return known.Fit;
    }

    // A column cannot help to predict one that it is itself decoded from.
    private bool DependsOn(int column, int other) => column == other || _choices[column].Encoder.Sources.Any(source => DependsOn(source, other));

    // Numbers with atoms are levels in part, and infinite ones have no residual.
    private bool IsEligible(NumberPredictor number) =>
        !number.HasInfinite && !_inexact.Contains(number.Column) && !_options.Conditions.Contains(_table.Columns[number.Column].Name) && _choices[number.Column].Encoder is RankEncoder { HasFiniteAtoms: false };

    private double Correlation(NumberPredictor a, NumberPredictor b)
    {
        double sum = 0;
        double[] x = _standard[a.Column], y = _standard[b.Column];
        for (int row = 0; row < x.Length; row++)
        {
            sum += x[row] * y[row];
        }

        return Math.Abs(sum) / x.Length;
    }

    private EncoderChoice Encoded(NumberPredictor target, PredictionFit fit, out bool isExact)
    {
        string name = _table.Columns[target.Column].Name;
        NumberGrid grid = ((RankEncoder)_choices[target.Column].Encoder).Grid;
        NumberColumn residuals = ResidualEncoder.Residuals(_table, target.Column, grid, fit.Prediction);
        ColumnEncoder encoder = EncoderChoice.ForResiduals(residuals, _options);
        string sources = string.Join(", ", fit.Prediction.Sources.Select(source => $"'{_table.Columns[source].Name}'"));
        isExact = encoder is ConstantNumberEncoder;
        if (isExact && !_choices[target.Column].IsBounded)
        {
            // An exact rule is worth more than the learned range, which it may leave for combinations that the data does not have.
            grid = grid with { Minimum = target.Range.Minimum, Maximum = target.Range.Maximum };
        }

        string note = isExact
            ? $"Column '{name}' follows from {sources} in every row; it is computed, not learned."
            : FormattableString.Invariant($"Column '{name}' is predicted from {sources} ({100 * fit.Explained:0.##} % of its variance); what is left of it is learned.");
        return _choices[target.Column] with { Encoder = new ResidualEncoder(name, target.Range, grid, fit.Prediction, encoder), Note = note };
    }

    private static List<LevelPredictor> LevelsOf(Table table, EncoderChoice[] choices, int[] rows, ColumnBuffers buffers)
    {
        List<LevelPredictor> levels = [];
        int count = 0;
        for (int column = 0; column < choices.Length; column++)
        {
            if (choices[column].Encoder is CategoryEncoder { LevelCount: <= MostLevelsOfOne } && table.Columns[column].Open(buffers) is CategoryColumn { LevelCount: <= MostLevelsOfOne } categories)
            {
                LevelPredictor predictor = new(column, categories, rows);
                count += predictor.FeatureCount;
                if (count > MostLevels)
                {
                    break;
                }

                levels.Add(predictor);
            }
        }

        return levels;
    }

    private readonly record struct Neighbour(NumberPredictor Number, double Correlation);
}
