using System.Text.Json.Nodes;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Tests.Structure;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

/// <summary>Agreement with SDMetrics 0.29 itself on rows of the samples' tables: Golden/record_sdmetrics.py wrote Golden/sdmetrics.json.</summary>
public sealed class SdMetricsTests
{
    // SDMetrics adds a millionth of a row to levels that the real rows lack.
    private const double Tolerance = 1e-6;

    // Places of single precision among the quantiles of distances may let a row or two of 1,500 change sides.
    private const double AlphaTolerance = 1e-3;

    private static readonly JsonNode _golden = JsonNode.Parse(Repository.Text("test/Microsoft.ML.Wgan.Tests/Evaluation/Fidelity/Golden/sdmetrics.json"))!;

    public static TheoryData<string> Tables => ["adult", "diamonds", "penguins", "nyc_weather"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Column_shapes_are_those_of_SDMetrics(string name)
    {
        (JsonNode golden, ScoredTable real, ScoredTable synthetic) = Case(name);
        double[] ours = [.. ColumnShapes.Between(real, synthetic).Scores];

        Assert.Equal(Numbers(golden, "columns", 1).Length, ours.Length);
        for (int i = 0; i < ours.Length; i++)
        {
            // There missing levels are left out; they are a level here.
            double score = HasMissingLevels(real, i) || HasMissingLevels(synthetic, i) ? ColumnShapes.Between(Present(real, i), Present(synthetic, i)).Scores[0] : ours[i];
            Assert.Equal(Numbers(golden, "columns", 1)[i]!.Value, score, Tolerance);
        }

        if (!Enumerable.Range(0, ours.Length).Any(i => HasMissingLevels(real, i) || HasMissingLevels(synthetic, i)))
        {
            Assert.Equal(1 - golden["shapes"]!.GetValue<double>(), ColumnShapes.Between(real, synthetic).Error, Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Pairs_are_those_of_its_quality_report_by_own_ranges_and_of_its_metrics_by_the_real_range(string name)
    {
        (JsonNode golden, ScoredTable real, ScoredTable synthetic) = Case(name);
        PairTrends own = PairTrends.Between(real, synthetic, PairBins.OwnRange), byReal = PairTrends.Between(real, synthetic);

        JsonArray pairs = golden["pairScores"]!.AsArray();
        Assert.Equal(pairs.Select(pair => $"{pair![0]}, {pair[1]}"), own.Pairs.Select(pair => $"{pair.First}, {pair.Second}"));
        Assert.Equal(pairs.Select(pair => pair![3]!.GetValue<bool>()), own.Pairs.Select(pair => pair.IsAssociated));
        Assert.All(pairs.Zip(own.Pairs), pair => Assert.Equal(pair.First![2]!.GetValue<double>(), pair.Second.Score, Tolerance));
        Assert.All(pairs.Zip(byReal.Pairs).Where(pair => pair.First![4] is not null), pair => Assert.Equal(pair.First![4]!.GetValue<double>(), pair.Second.Score, Tolerance));
        Assert.Equal(1 - golden["pairs"]!.GetValue<double>(), own.Error!.Value, Tolerance);
        Assert.Equal(1 - golden["associatedPairs"]!.GetValue<double>(), own.AssociatedError!.Value, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Adherence_missing_cells_and_coverage_are_those_of_SDMetrics(string name)
    {
        (JsonNode golden, ScoredTable real, ScoredTable synthetic) = Case(name);
        var missing = real.Columns.Where(column => !column.IsNumeric).ToDictionary(column => column.Name, _ => SampleRows.Missing);

        RareLevels levels = RareLevels.Between(real, synthetic);

        Assert.All(Numbers(golden, "columns", 2).Zip(RangeAdherence.Between(real, synthetic).Scores), pair => Assert.Equal(pair.First!.Value, pair.Second!.Value, Tolerance));
        Assert.All(Numbers(golden, "columns", 3).Zip(MissingShares.Between(real, synthetic, missing).Columns), pair => Assert.Equal(pair.First!.Value, pair.Second.Score, Tolerance));
        Assert.All(Numbers(golden, "columns", 4).Zip(levels.Columns, Enumerable.Range(0, levels.Columns.Count)).Where(column => !HasMissingLevels(real, column.Third)), column =>
            Assert.Equal(column.First ?? 0, column.Second.Share ?? 0, Tolerance));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Alpha_precision_is_that_of_its_formulas_in_numpy(string name)
    {
        (JsonNode golden, ScoredTable real, ScoredTable synthetic) = Case(name);

        AlphaPrecision alpha = AlphaPrecision.Between(real, synthetic, seed: 1);

        Assert.Equal(golden["alpha"]!["precision"]!.GetValue<double>(), alpha.Precision, AlphaTolerance);
        Assert.Equal(golden["alpha"]!["recall"]!.GetValue<double>(), alpha.Recall, AlphaTolerance);
        Assert.Equal(golden["alpha"]!["authenticity"]!.GetValue<double>(), alpha.Authenticity, AlphaTolerance);
    }

    private static (JsonNode Golden, ScoredTable Real, ScoredTable Synthetic) Case(string name)
    {
        JsonNode golden = _golden[name]!;
        (ScoredTable real, ScoredTable synthetic) = SampleRows.Of(name, [.. golden["levels"]!.AsArray().Select(level => level!.GetValue<string>())]);
        Assert.Equal(golden["rows"]!.GetValue<int>(), real.RowCount);
        return (golden, real, synthetic);
    }

    private static double?[] Numbers(JsonNode golden, string list, int place) => [.. golden[list]!.AsArray().Select(item => item![place]?.GetValue<double>())];

    private static bool HasMissingLevels(ScoredTable table, int column) => table.Columns[column].Levels.Contains(SampleRows.Missing);

    private static ScoredTable Present(ScoredTable table, int column) =>
        Scored.Table(ScoredColumn.OfLevels(table.Columns[column].Name, [.. table.Columns[column].Levels.ToArray().Where(level => level != SampleRows.Missing)]));
}
