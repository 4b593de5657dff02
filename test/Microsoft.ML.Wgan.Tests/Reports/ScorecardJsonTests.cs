using System.Text.Json;

namespace Microsoft.ML.Wgan.Tests.Reports;

public sealed class ScorecardJsonTests
{
    private static JsonElement Parsed(GenerativeMetrics metrics) => JsonDocument.Parse(metrics.ToJson()).RootElement;

    [Fact]
    public void Everything_is_there_in_camel_case()
    {
        GenerativeMetrics metrics = Example.Everything();
        JsonElement card = Parsed(metrics);

        Assert.Equal(["rows", "findings", "scores", "columns", "pairs", "utility", "notes"], card.EnumerateObject().Select(member => member.Name));
        Assert.Equal((Example.RowCount, Example.RowCount, 400), (card.GetProperty("rows").GetProperty("real").GetInt32(), card.GetProperty("rows").GetProperty("synthetic").GetInt32(), card.GetProperty("rows").GetProperty("heldOut").GetInt32()));
        Assert.Equal(metrics.Scores.Select(score => score.Name), card.GetProperty("scores").EnumerateArray().Select(score => score.GetProperty("name").GetString()));
        Assert.Equal(metrics.Columns.Count, card.GetProperty("columns").GetArrayLength());
        Assert.Equal(metrics.Pairs.Count, card.GetProperty("pairs").GetArrayLength());
    }

    [Fact]
    public void A_score_has_its_interval_and_its_yardsticks()
    {
        JsonElement score = Parsed(Example.Everything()).GetProperty("scores")[1];

        Assert.Equal(
            ["name", "title", "group", "unit", "ideal", "value", "standardError", "lower", "upper", "realRows", "independentColumns", "copiedRows", "reading"], score.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("fidelity", "coefficient", "fair"), (score.GetProperty("group").GetString(), score.GetProperty("unit").GetString(), score.GetProperty("reading").GetString()));
        Assert.Equal(0.27 - (1.959964 * 0.03), score.GetProperty("lower").GetDouble(), 1e-12);
        Assert.Equal(0.27 + (1.959964 * 0.03), score.GetProperty("upper").GetDouble(), 1e-12);
        Assert.Equal((0.1, 0.9, 0), (score.GetProperty("realRows").GetDouble(), score.GetProperty("independentColumns").GetDouble(), score.GetProperty("copiedRows").GetDouble()));
    }

    [Fact]
    public void What_is_no_number_is_null()
    {
        JsonElement card = Parsed(Example.Hollow());

        Assert.Equal(JsonValueKind.Null, card.GetProperty("scores")[0].GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, card.GetProperty("scores")[0].GetProperty("realRows").ValueKind);
        Assert.Equal(JsonValueKind.Null, card.GetProperty("columns")[0].GetProperty("shapeError").ValueKind);
        Assert.Equal(JsonValueKind.Null, card.GetProperty("rows").GetProperty("heldOut").ValueKind);
    }
}
