using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Experiments;

namespace Microsoft.ML.Wgan.Tests.Experiments.Comparisons;

public sealed class GenerativeComparisonTests
{
    private readonly MLContext _ml = new(seed: 1);
    private readonly Dictionary<IDataView, double> _aucs = [];
    private readonly List<long?> _rowCounts = [];

    [Fact]
    public void A_pair_of_a_name_and_anything_that_makes_rows_is_a_contender()
    {
        using WganTransformer model = _ml.Generative.Wgan().Fit(Rows(3));
        IDataView view = Rows(5);

        using GenerativeComparison comparison = Compare(("trainer", _ml.Generative.Wgan()), ("model", model), ("rows", view), ("as a model makes them", model.Generate(7)));

        Assert.Equal(["trainer", "model", "rows", "as a model makes them"], comparison.Contenders.Select(contender => contender.Name));
        Assert.Equal([3, 3, 5, 7], _rowCounts);
        Assert.All(comparison.Contenders, contender => Assert.Null(contender.Exception));
        Assert.Equal([true, false, false, false], comparison.Contenders.Select(contender => contender.TrainingSeconds >= 0));
        Assert.Same(model, comparison["model"].Model);
    }

    [Fact]
    public void The_nearest_to_a_half_leads()
    {
        IDataView far = Rows(3), below = Rows(3), near = Rows(3);
        (_aucs[far], _aucs[below], _aucs[near]) = (0.9, 0.3, 0.6);

        using GenerativeComparison comparison = Compare(("far", far), ("below", below), ("near", near));

        Assert.Equal(["near", "below", "far"], comparison.Leaderboard.Select(contender => contender.Name));
        string[] lines = comparison.ToString().Split('\n');
        Assert.Matches(@"^1 +near +0\.600", lines[2]);
        Assert.Matches(@"^3 +far +0\.900", lines[4]);
        Assert.Matches(@"real rows, held out +0\.510", lines[6]);
    }

    [Fact]
    public void One_that_fails_does_not_keep_the_others_from_being_scored()
    {
        IDataView bad = Rows(3), good = Rows(3);
        _aucs[bad] = double.NegativeInfinity;

        using GenerativeComparison comparison = Compare(("bad", bad), ("good", good));

        Assert.Equal(["good", "bad"], comparison.Leaderboard.Select(contender => contender.Name));
        Assert.Equal("cannot be scored", comparison["bad"].Exception!.Message);
        Assert.EndsWith("bad failed: cannot be scored", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_were_fitted_are_disposed_of_and_others_stay()
    {
        using WganTransformer model = _ml.Generative.Wgan().Fit(Rows(3));
        GenerativeComparison comparison = Compare(("fitted", _ml.Generative.Wgan()), ("given", model));
        comparison.Dispose();

        Assert.Throws<ObjectDisposedException>(() => comparison["fitted"].Model!.Generate(1));
        Assert.Equal(1, model.Generate(1).GetRowCount());
    }

    [Fact]
    public void The_page_shows_every_contender_and_needs_nothing_else()
    {
        string path = Path.GetTempFileName();
        using GenerativeComparison comparison = Compare(("a<b & \"c\"", Rows(3)));

        comparison.ToHtml(path);

        string html = File.ReadAllText(path);
        File.Delete(path);
        Assert.Contains("<td>a&lt;b &amp; &quot;c&quot;</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>copied real rows</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_between_contenders_it_ends()
    {
        using var stop = new CancellationTokenSource();
        var scoring = new ContenderScoring(Rows(3), null, new EvaluationOptions { Cancellation = stop.Token }, Score);

        Assert.Throws<OperationCanceledException>(() => scoring.Compare([("one", Rows(3)), ("two", Rows(3))], new Immediately<ContenderResult>(_ => stop.Cancel())));
        Assert.Single(_rowCounts);
    }

    [Fact]
    public void Contenders_need_names_of_their_own()
    {
        Assert.Throws<ArgumentException>(() => Compare());
        Assert.Throws<ArgumentException>(() => Compare(("same", Rows(3)), ("same", Rows(3))));
        Assert.Throws<ArgumentException>(() => new Contender("", Rows(3)));
        Assert.Contains("there are one", Assert.Throws<KeyNotFoundException>(() => Compare(("one", Rows(3)))["two"]).Message, StringComparison.Ordinal);
    }

    private GenerativeComparison Compare(params Contender[] contenders) => new ContenderScoring(Rows(3), null, null, Score).Compare(contenders, progress: null);

    private GenerativeMetrics Score(IDataView real, IDataView synthetic, IDataView? holdout, EvaluationOptions? options)
    {
        _rowCounts.Add(DataViewRows.Count(synthetic));
        double auc = _aucs.GetValueOrDefault(synthetic, 0.75);
        GenerativeScore score = Scripted.Score(nameof(GenerativeMetrics.TreesAreaUnderRocCurve), auc) with { RealRows = 0.51, IndependentColumns = 0.99, CopiedRows = 0.4 };
        return auc < 0 ? throw new InvalidOperationException("cannot be scored") : new GenerativeMetrics([score], Scripted.Metrics().Rows);
    }

    private IDataView Rows(int count) => _ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(_ => new Row { Value = 1 }).ToArray());

    private sealed class Row
    {
        public float Value { get; set; }
    }
}
