using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Experiments;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Experiments;

/// <summary>Trainings that take no time and scores that are known: what an experiment does between them is what is tested.</summary>
/// <param name="auc">The two-sample score that options get.</param>
internal sealed class Scripted(Func<WganOptions, double> auc)
{
    private readonly MLContext _ml = new(seed: 1);
    private WganOptions _last = new();

    /// <summary>Options of every training, in order.</summary>
    public List<WganOptions> Fitted { get; } = [];

    /// <summary>What else happens in a training, given its options and its number from 1.</summary>
    public Action<WganOptions, int>? During { get; init; }

    /// <summary>Further scores of a training's rows.</summary>
    public Func<WganOptions, (string Name, double Value)[]> Others { get; init; } = _ => [];

    public GenerativeExperiment Experiment(GenerativeExperimentSettings settings) => new(_ml, settings, Fit, Score);

    public GenerativeExperimentResult Execute(GenerativeExperimentSettings settings, IProgress<GenerativeRunDetail>? progress = null) =>
        Experiment(settings).Execute(Rows(), Rows(), progress);

    /// <summary>A column with one value: it is learned without a game.</summary>
    public IDataView Rows(float value = 1) => _ml.Data.LoadFromEnumerable([new Row { Value = value }, new Row { Value = value }, new Row { Value = value }]);

    public static GenerativeMetrics Metrics(params (string Name, double Value)[] scores)
    {
        ScoredTableOfOne(out var table);
        return new GenerativeMetrics([.. scores.Select(score => Score(score.Name, score.Value))], new EvaluatedRows(table, table, null, [null]));
    }

    public static GenerativeScore Score(string name, double value) => new(name, name, ScoreGroup.Fidelity, ScoreUnit.Coefficient, 0.5, value);

    private static void ScoredTableOfOne(out Microsoft.ML.Wgan.Evaluation.Fidelity.ScoredTable table) => table = Scored.Table(Scored.Numbers("Value", 1));

    private WganTransformer Fit(WganOptions options, IDataView rows)
    {
        _last = options;
        Fitted.Add(options);
        During?.Invoke(options, Fitted.Count);
        return _ml.Generative.Wgan(options).Fit(rows);
    }

    private GenerativeMetrics Score(IDataView real, IDataView synthetic, IDataView? holdout, EvaluationOptions? options) =>
        Metrics([(nameof(GenerativeMetrics.TreesAreaUnderRocCurve), auc(_last)), .. Others(_last)]);

    private sealed class Row
    {
        public float Value { get; set; }
    }
}
