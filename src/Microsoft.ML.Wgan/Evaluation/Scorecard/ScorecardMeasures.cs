using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.TwoSample;
using Microsoft.ML.Wgan.Evaluation.Utility;

namespace Microsoft.ML.Wgan.Evaluation;

/// <summary>Measures synthetic rows, and beside them rows of known quality: held-out real ones, independent columns, copied training rows.</summary>
internal sealed class ScorecardMeasures
{
    private readonly ScorecardSettings _settings;
    private readonly Dictionary<string, Measurement> _synthetic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _realRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _independent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _copied = new(StringComparer.Ordinal);

    /// <summary>Measures everything.</summary>
    /// <exception cref="OperationCanceledException">The settings' token was cancelled.</exception>
    public ScorecardMeasures(EvaluatedRows rows, ScorecardSettings settings)
    {
        _settings = settings;
        Rows = rows;
        (ScoredTable reference, ScoredTable others) = rows.HeldOut is { } heldOut ? (rows.Real, heldOut) : Halves(rows.Real, settings.Seed);
        ScoredTable independent = ColumnShuffle.Of(rows.Real, settings.Seed);
        MeasureFidelity(reference, others, independent);
        MeasurePrivacy();
        MeasureUtility(reference, others, independent);
        Scores = [.. ScoreDefinitions.All.Where(definition => _synthetic.ContainsKey(definition.Name)).Select(Score)];
        Findings = Evaluation.Findings.Of(Scores, Columns, Pairs, PairTrends.Between(reference, others).Pairs);
    }

    /// <summary>The rows, with the distances that were measured.</summary>
    public EvaluatedRows Rows { get; private set; }

    /// <summary>Every score that could be measured.</summary>
    public IReadOnlyList<GenerativeScore> Scores { get; }

    /// <summary>The verdict.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnScore> Columns { get; private set; } = [];

    /// <summary>The pairs of columns.</summary>
    public IReadOnlyList<PairTrend> Pairs { get; private set; } = [];

    /// <summary>What boosted trees make of the rows; empty without a target.</summary>
    public IReadOnlyList<TrainerUtility> Utility { get; private set; } = [];

    private void MeasureFidelity(ScoredTable reference, ScoredTable others, ScoredTable independent)
    {
        var measures = new FidelityMeasures(Rows.Real, MissingLevels(), _settings);
        var ofReference = ReferenceEquals(reference, Rows.Real) ? measures : new FidelityMeasures(reference, MissingLevels(), _settings);
        TreeTwoSampleTest? trees = null;
        SideBySide.Do(
            () => Take(_synthetic, measures.Of(Rows.Synthetic, withErrors: true, out trees)),
            () =>
            {
                if (!_settings.WithYardsticks)
                {
                    return;
                }

                Take(_realRows, ofReference.Of(others, withErrors: false, out _));
                Take(_independent, measures.Of(independent, withErrors: false, out _));

                // A model that has seen a row among the real ones takes its copy for real: of copies the tests say nothing.
                Take(_copied, measures.Of(Rows.Real, withErrors: false, out _).Where(measured => !IsTwoSampleTest(measured.Name)));
            });
        Columns = measures.Columns(Rows.Synthetic, Rows.HeldOut, trees!);
        Pairs = PairTrends.Between(Rows.Real, Rows.Synthetic).Pairs;
    }

    private void MeasurePrivacy()
    {
        ScoredTable synthetic = Drawn(Rows.Synthetic), training = Drawn(Rows.Real);
        if (Rows.HeldOut is not { } all || all.RowCount < 2)
        {
            double exact = Privacy.ExactCopies.Share(Rows.Synthetic, Rows.Real);
            Take(_synthetic, [new(nameof(GenerativeMetrics.ExactCopyShare), exact, Math.Sqrt(exact * (1 - exact) / Rows.Synthetic.RowCount))]);
            Take(_copied, [new(nameof(GenerativeMetrics.ExactCopyShare), 1)]);
            return;
        }

        ScoredTable heldOut = Drawn(all);
        PrivacyMeasures? measures = null;
        SideBySide.Do(
            () => measures = new PrivacyMeasures(synthetic, training, heldOut, _settings.Seed),
            () => Take(_copied, _settings.WithYardsticks ? new PrivacyMeasures(training, training, heldOut, _settings.Seed).All : []));
        Take(_synthetic, measures!.All);
        Take(_realRows, measures.OfHeldOut);
        Rows = Rows with { SyntheticDistances = measures.Closest.ToTraining.Ascending, HeldOutDistances = measures.Closest.HeldOutToTraining.Ascending };
    }

    private void MeasureUtility(ScoredTable reference, ScoredTable others, ScoredTable independent)
    {
        if (_settings.Target is not string target)
        {
            return;
        }

        TreeUtility? utility = null, floor = null;
        SideBySide.Do(
            () => utility = TreeUtility.Of(Rows.Synthetic, reference, others, target, _settings.Seed),
            () => floor = _settings.WithYardsticks ? TreeUtility.Of(independent, reference, others, target, _settings.Seed) : null);
        Take(_synthetic, [new(nameof(GenerativeMetrics.TrainedOnSynthetic), utility!.TrainedOnSynthetic.Value, utility.TrainedOnSynthetic.StandardError)]);
        Take(_realRows, [new(nameof(GenerativeMetrics.TrainedOnSynthetic), utility.TrainedOnReal.Value)]);
        Take(_copied, [new(nameof(GenerativeMetrics.TrainedOnSynthetic), utility.TrainedOnReal.Value)]);
        if (floor is not null)
        {
            Take(_independent, [new(nameof(GenerativeMetrics.TrainedOnSynthetic), floor.TrainedOnSynthetic.Value)]);
        }

        if (utility.ImportanceAgreement is double agreement)
        {
            Take(_synthetic, [new(nameof(GenerativeMetrics.FeatureImportanceAgreement), agreement, utility.ImportanceAgreementError)]);
            if (floor?.ImportanceAgreement is double chance)
            {
                Take(_independent, [new(nameof(GenerativeMetrics.FeatureImportanceAgreement), chance)]);
            }
        }

        Utility =
        [
            new TrainerUtility("boosted trees", utility.Metric, utility.TrainedOnSynthetic.Value, utility.TrainedOnReal.Value)
            {
                TrainedOnIndependentColumns = floor?.TrainedOnSynthetic.Value,
                StandardError = utility.TrainedOnSynthetic.StandardError,
                ImportanceAgreement = utility.ImportanceAgreement,
            },
        ];
    }

    private static bool IsTwoSampleTest(string name) => name is nameof(GenerativeMetrics.TreesAreaUnderRocCurve) or nameof(GenerativeMetrics.LinearAreaUnderRocCurve);

    private GenerativeScore Score(ScoreDefinition definition)
    {
        Measurement measured = _synthetic[definition.Name];
        return definition.Score(
            measured.Value, measured.StandardError, Known(_realRows, definition.Name), Known(_independent, definition.Name), Known(_copied, definition.Name));
    }

    // The empty text stands for a missing value.
    private Dictionary<string, int> MissingLevels() => Rows.Real.Columns
        .Zip(Rows.LevelNames)
        .Where(column => column.Second?.Contains("") == true)
        .ToDictionary(column => column.First.Name, column => column.Second!.Index().First(level => level.Item.Length == 0).Index, StringComparer.Ordinal);

    private ScoredTable Drawn(ScoredTable table) => table.Drawn(_settings.MaximumRows, _settings.Seed, purpose: 1);

    private static (ScoredTable, ScoredTable) Halves(ScoredTable table, int seed)
    {
        int[] order = [.. Enumerable.Range(0, table.RowCount)];
        new Random(seed).Shuffle(order);
        int cut = Math.Max(1, order.Length / 2);
        return (table.Rows(order[..cut]), table.Rows(cut < order.Length ? order[cut..] : order));
    }

    private static double? Known(Dictionary<string, double> measured, string name) => measured.TryGetValue(name, out double value) ? value : null;

    private static void Take(Dictionary<string, Measurement> into, IEnumerable<Measurement> measured)
    {
        foreach (Measurement measurement in measured)
        {
            into[measurement.Name] = measurement;
        }
    }

    private static void Take(Dictionary<string, double> into, IEnumerable<Measurement> measured)
    {
        foreach (Measurement measurement in measured)
        {
            into[measurement.Name] = measurement.Value;
        }
    }
}
