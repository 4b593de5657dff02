using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Transport;
using Microsoft.ML.Wgan.Evaluation.TwoSample;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>The fidelity scores of some rows.</summary>
internal sealed class FidelityMeasures
{
    private const int SlicedRows = 10_000;
    private const int Projections = 50;
    private const int MostJudgedRows = 26_000;

    private readonly ScoredTable _real;
    private readonly IReadOnlyDictionary<string, int> _missingLevels;
    private readonly ScorecardSettings _settings;

    /// <param name="real">What rows are to be like.</param>
    /// <param name="missingLevels">Code of the level that stands for a missing value, by column.</param>
    /// <param name="settings">What the scorecard is asked for.</param>
    public FidelityMeasures(ScoredTable real, IReadOnlyDictionary<string, int> missingLevels, ScorecardSettings settings)
    {
        (_real, _missingLevels, _settings) = (real, missingLevels, settings);
    }

    /// <summary>Every score of the rows.</summary>
    /// <param name="rows">Rows to judge.</param>
    /// <param name="withErrors">Whether standard errors are wanted.</param>
    /// <param name="trees">What the boosted trees made of them.</param>
    public IReadOnlyList<Measurement> Of(ScoredTable rows, bool withErrors, out TreeTwoSampleTest trees)
    {
        double?[] quick = Quick(_real, rows);
        var bootstrap = new Bootstrap(withErrors ? _settings.BootstrapSamples : 0, _settings.Seed);
        double?[] errors = bootstrap.StandardErrors(_real, rows, quick.Length, Quick, _settings.Cancellation);
        _settings.Cancellation.ThrowIfCancellationRequested();
        trees = TreeTwoSampleTest.Between(_real, rows, _settings.Seed, Math.Min(_settings.MaximumRows, MostJudgedRows));
        LinearTwoSampleTest linear = LinearTwoSampleTest.Between(_real, rows, _settings.Seed, Math.Min(_settings.MaximumRows, MostJudgedRows));
        _settings.Cancellation.ThrowIfCancellationRequested();
        AlphaPrecision alpha = AlphaPrecision.Between(_real, rows, _settings.Seed);
        var measured = new List<Measurement>();
        foreach ((string name, double? value, double? error) in QuickNames.Select((name, i) => (name, quick[i], errors[i])))
        {
            if (value is double known)
            {
                measured.Add(new(name, known, error));
            }
        }

        (double? precisionError, double? recallError) = alpha.StandardErrors(bootstrap);
        measured.Add(Sliced(rows, bootstrap));
        measured.Add(new(nameof(GenerativeMetrics.TreesAreaUnderRocCurve), trees.Auc, trees.StandardError));
        measured.Add(new(nameof(GenerativeMetrics.LinearAreaUnderRocCurve), linear.Auc, linear.StandardError));
        measured.Add(new(nameof(GenerativeMetrics.AlphaPrecision), alpha.Precision, precisionError));
        measured.Add(new(nameof(GenerativeMetrics.BetaRecall), alpha.Recall, recallError));
        return measured;
    }

    /// <summary>The columns of the rows.</summary>
    /// <param name="rows">Rows to judge.</param>
    /// <param name="ofReal">Other real rows; null: none.</param>
    /// <param name="trees">What the boosted trees made of them.</param>
    public IReadOnlyList<ColumnScore> Columns(ScoredTable rows, ScoredTable? ofReal, TreeTwoSampleTest trees)
    {
        ColumnShapes shapes = ColumnShapes.Between(_real, rows);
        ColumnShapes? realShapes = ofReal is null ? null : ColumnShapes.Between(_real, ofReal);
        ColumnDistances distances = ColumnDistances.Between(_real, rows);
        MissingShares missing = MissingShares.Between(_real, rows, _missingLevels);
        RangeAdherence ranges = RangeAdherence.Between(_real, rows);
        RareLevels rare = RareLevels.Between(_real, rows);
        Dictionary<string, double> telling = trees.Columns.ToDictionary(column => column.Column, column => column.Share, StringComparer.Ordinal);
        Dictionary<string, MissingShare> missingOf = missing.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return [.. _real.Columns.Select((column, i) => new ColumnScore(column.Name, column.IsNumeric, 1 - shapes.Scores[i])
        {
            ShapeErrorOfRealRows = 1 - realShapes?.Scores[i],
            WassersteinDistance = column.IsNumeric ? distances.Columns[i].Distance : null,
            RealMissingShare = missingOf.GetValueOrDefault(column.Name)?.Real ?? 0,
            SyntheticMissingShare = missingOf.GetValueOrDefault(column.Name)?.Synthetic ?? 0,
            WithinRangeShare = ranges.Scores[i] ?? 1,
            RareLevelCoverage = rare.RareOfColumns[i].Share,
            TellingShare = telling.GetValueOrDefault(column.Name),
        })];
    }

    private static string[] QuickNames { get; } =
    [
        nameof(GenerativeMetrics.ShapeError), nameof(GenerativeMetrics.PairTrendError), nameof(GenerativeMetrics.AssociatedPairTrendError),
        nameof(GenerativeMetrics.MissingShareError), nameof(GenerativeMetrics.RangeAdherence), nameof(GenerativeMetrics.RareLevelCoverage),
    ];

    // What takes so little time that it can be bootstrapped, in the order of the names.
    private double?[] Quick(ScoredTable real, ScoredTable rows)
    {
        PairTrends pairs = PairTrends.Between(real, rows, PairBins.OwnRange);
        return
        [
            ColumnShapes.Between(real, rows).Error,
            pairs.Error,
            pairs.AssociatedError,
            1 - MissingShares.Between(real, rows, _missingLevels).Score,
            RangeAdherence.Between(real, rows).Score,
            RareLevels.Between(real, rows).Rare.Share,
        ];
    }

    private Measurement Sliced(ScoredTable rows, Bootstrap bootstrap)
    {
        var cloud = new RowCloud(_real);
        var distance = new SlicedWasserstein(Projections, _settings.Seed);
        (PointCloud x, PointCloud y) = (cloud.Of(_real.Drawn(SlicedRows, _settings.Seed, purpose: 1)), cloud.Of(rows.Drawn(SlicedRows, _settings.Seed, purpose: 2)));
        double? error = Bootstrap.Deviation(distance.Redrawn(x, y, [.. bootstrap.Draws()]).Select(replicate => (double?)replicate));
        return new(nameof(GenerativeMetrics.SlicedWassersteinDistance), distance.Between(x, y), error);
    }
}
