using System.Globalization;
using System.Xml.Linq;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

[Collection(ReportPagesGroup.Name)]
public sealed class HtmlReportTests(ReportPages pages)
{
    public static TheoryData<string> Cards => [.. ReportPages.Cards];

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_report_is_well_formed_and_loads_nothing(string card)
    {
        string html = pages.TextOf(card);
        XElement page = ReportPages.Parsed(html);

        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" or "link" or "iframe" or "object" or "foreignObject");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "src");
        Assert.All(page.Descendants().Attributes("href"), href => Assert.StartsWith("#", href.Value));
        Assert.Contains("default-src 'none'", page.Descendants("meta").First(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Every_reference_within_a_report_has_its_target_once(string card)
    {
        XElement page = pages.PageOf(card);
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.Descendants().Attributes("href").Select(href => href.Value[1..]).Except(ids));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void No_number_is_drawn_where_there_is_none(string card)
    {
        string html = pages.TextOf(card);

        Assert.DoesNotContain("NaN", html);
        Assert.DoesNotContain("∞", html);
        Assert.DoesNotContain("Infinity", html);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Pictures_and_tables_are_told_to_those_who_do_not_see_them(string card)
    {
        XElement page = pages.PageOf(card);

        Assert.All(
            page.Descendants("svg").Where(svg => svg.Parent!.Name != "svg" && (string?)svg.Attribute("aria-hidden") != "true"),
            svg => Assert.True((string?)svg.Attribute("role") == "img" && svg.Attribute("aria-label")!.Value.Length > 5));
        Assert.All(page.Descendants("th"), head => Assert.Equal(head.Ancestors("thead").Any() ? "col" : "row", (string?)head.Attribute("scope")));
        Assert.All(page.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
        Assert.All(page.Descendants("tbody").Elements("tr"), row => Assert.Equal(row.Parent!.Parent!.Descendants("thead").Descendants("th").Count(), row.Elements().Count()));
    }

    [Fact]
    public void Names_and_levels_stand_there_as_text()
    {
        string html = pages.TextOf("everything");
        XElement page = ReportPages.Parsed(html);

        // A control character and half a pair of code units are no text: they are replaced.
        string shown = Example.NastyName.Replace('\u0001', '\uFFFD').Replace('\uD800', '\uFFFD');
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.Descendants("bdi"), name => name.Value == shown);
        Assert.Contains(page.Descendants("title"), title => title.Value.StartsWith("<b>level</b> & 1, which has quite a long name: real ", StringComparison.Ordinal));
        Assert.Contains(page.Descendants("text"), text => text.Value == "(missing)");
        Assert.Contains(page.Descendants("li"), note => note.Value == $"Column '{shown}' was looked at twice.");
    }

    [Fact]
    public void Every_score_is_named_drawn_and_explained()
    {
        XElement page = pages.PageOf("everything");
        string[] titles = [.. Example.ScoreNames.Select(name => "Title of " + name)];

        Assert.True(titles.Length >= 21);
        Assert.Equal(titles, page.Descendants("section").Single(section => (string?)section.Attribute("id") == "scores").Descendants("h4").Select(head => head.Value.Trim()));
        Assert.All(titles, title => Assert.Contains(page.Descendants("svg"), svg => ((string?)svg.Attribute("aria-label"))?.StartsWith(title + ": synthetic rows ", StringComparison.Ordinal) == true));
        Assert.All(Example.ScoreNames, name => Assert.Contains(page.Descendants("div"), text => (string?)text.Attribute("id") == "help-" + name));
    }

    [Fact]
    public void A_score_lies_where_its_number_is()
    {
        var metrics = new GenerativeMetrics(
            [new("ShapeError", "Shape error", ScoreGroup.Fidelity, ScoreUnit.Share, 0, 0.05) { IndependentColumns = 0.1, StandardError = 0.01 }],
            Example.OneColumn().Rows);
        XElement axis = ReportPages.Parsed(pages.Written(metrics)).Descendants("svg").Single(svg => (string?)svg.Attribute("class") == "axis");

        // The axis runs from 0 at 4 % to 0.1 at 96 %.
        Assert.Equal("50%", (string?)axis.Elements("circle").Single().Attribute("cx"));
        Assert.Equal("96%", (string?)axis.Elements("svg").Single().Attribute("x"));
        XElement interval = axis.Elements("line").Single(line => (string?)line.Attribute("class") == "interval");
        Assert.Equal(("31.97%", "68.03%"), ((string?)interval.Attribute("x1"), (string?)interval.Attribute("x2")));
        Assert.Equal("Shape error: synthetic rows 5.00\u00A0% (95 %: 3.04\u00A0% to 6.96\u00A0%); independent columns 10.0\u00A0%", (string?)axis.Attribute("aria-label"));
    }

    [Theory]
    [InlineData(1, "99.8%,99.85%,99.9%,99.95%,100%")]
    [InlineData(0, "0%,0.05%,0.1%,0.15%,0.2%")]
    public void Scores_that_are_all_alike_stay_within_what_a_share_can_be(double value, string expected)
    {
        var metrics = new GenerativeMetrics([new("S", "S", ScoreGroup.Fidelity, ScoreUnit.Share, value, value) { RealRows = value }], Example.OneColumn().Rows);
        XElement axis = ReportPages.Parsed(pages.Written(metrics)).Descendants("svg").Single(svg => (string?)svg.Attribute("class") == "axis");

        Assert.Equal(expected, string.Join(",", axis.Elements("text").Select(text => text.Value.Replace("\u00A0", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Findings_are_said_once_worst_first_and_without_their_group_where_that_is_the_head()
    {
        var metrics = new GenerativeMetrics([], Example.OneColumn().Rows)
        {
            Findings =
            [
                new(ScoreGroup.Fidelity, ScoreReading.Poor, "Fidelity: the rows fail."), new(ScoreGroup.Privacy, ScoreReading.Good, "Privacy: nothing leaks."),
                new(ScoreGroup.Fidelity, ScoreReading.Fair, "Pairs are loose."), new(ScoreGroup.Fidelity, ScoreReading.Poor, "Shapes are off."),
            ],
        };
        XElement verdict = ReportPages.Parsed(pages.Written(metrics)).Descendants("section").Single(section => (string?)section.Attribute("id") == "verdict");

        Assert.Equal(["The rows fail.", "Not measured: that takes a column to predict, and real rows that were held out.", "Nothing leaks."], verdict.Element("div")!.Elements("div").Select(card => card.Elements("p").Last().Value));
        Assert.Equal(["Shapes are off.", "Pairs are loose."], verdict.Descendants("li").Select(item => item.Elements("span").Last().Value));
    }

    [Fact]
    public void The_worst_column_comes_first()
    {
        XElement page = pages.PageOf("everything");

        IEnumerable<string> expected = Example.Everything().Columns.OrderByDescending(column => column.ShapeError).Select(column => Words.Percent(column.ShapeError));
        Assert.Equal(expected, page.Descendants("figure").Where(figure => (string?)figure.Attribute("class") == "card column").Select(figure => figure.Descendants("b").First().Value));
    }

    [Fact]
    public void Maps_have_a_cell_each_pair_and_its_number_as_text_up_to_15_columns()
    {
        IEnumerable<XElement> few = Maps(Example.Wide(15)), many = Maps(Example.Wide(16));

        Assert.All(few, map => Assert.Equal((105, 105), (map.Descendants("rect").Count(), map.Descendants("g").Elements("text").Count())));
        Assert.All(many, map => Assert.Equal((120, 0), (map.Descendants("rect").Count(), map.Descendants("g").Elements("text").Count())));

        IEnumerable<XElement> Maps(GenerativeMetrics metrics) => ReportPages.Parsed(pages.Written(metrics)).Descendants("svg").Where(svg => ((string?)svg.Attribute("aria-label"))?.StartsWith("Associations, ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_was_not_measured_is_left_out_and_said()
    {
        XElement page = ReportPages.Parsed(pages.Written(Example.Bare()));
        string[] sections = [.. page.Descendants("section").Attributes("id").Select(id => id.Value)];

        Assert.Equal(["verdict", "scores", "columns", "pairs", "help"], sections);
        Assert.Equal(sections.Select(id => "#" + id), page.Descendants("nav").Elements("a").Attributes("href").Select(href => href.Value));
        Assert.Contains("no rows were held out", page.Value);
        Assert.Contains("Not measured: that takes a column to predict", page.Value);
        Assert.Equal(["verdict", "scores", "columns", "utility", "privacy", "help"], ReportPages.Parsed(pages.Written(Example.OneColumn())).Descendants("section").Attributes("id").Select(id => id.Value));
    }

    [Fact]
    public void A_model_adds_its_training_and_its_card()
    {
        XElement page = pages.PageOf("everything");
        XElement card = page.Descendants("section").Single(section => (string?)section.Attribute("id") == "model");

        XElement training = page.Descendants("section").Single(section => (string?)section.Attribute("id") == "training");
        Assert.Equal(["Wasserstein estimate", "Losses", "Slope"], training.Descendants("h4").Select(head => head.Value).Take(3));
        Assert.All(pages.Model.Columns, column => Assert.Contains(column.Reason, card.Value));
        Assert.Equal(
            ["Seed", "Trained on", "Generator steps", "Latent", "Generator", "Outputs", "Critic", "Columns that rows may be asked by", "Microsoft.ML.Wgan", "Microsoft.ML", "TorchSharp", ".NET"],
            card.Descendants("dt").Select(name => name.Value));
        Assert.Contains(pages.Model.History[^1].Step.ToString("#,0", CultureInfo.InvariantCulture), training.Value);
    }

    [Fact]
    public void The_same_scores_give_the_same_bytes_in_any_language()
    {
        string expected = pages.Written(Example.Everything(), pages.Model), json = Example.Everything().ToJson();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~", NumberGroupSeparator = "." } };
            Assert.Equal(expected, pages.Written(Example.Everything(), pages.Model));
            Assert.Equal(json, Example.Everything().ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Sixty_columns_take_less_than_two_megabytes()
        => Assert.InRange(pages.TextOf("sixty columns").Length, 200_000, 2_000_000);

    [Fact]
    public void Associations_of_the_maps_are_those_of_the_rows()
    {
        var table = new ScoredTable([ScoredColumn.OfNumbers("up", [1, 2, 3, 4]), ScoredColumn.OfNumbers("down", [4, 3, 2, 1])]);
        var metrics = new GenerativeMetrics([], new EvaluatedRows(table, table, null, [null, null]));

        Assert.Equal(2, ReportPages.Parsed(pages.Written(metrics)).Descendants("title").Count(title => title.Value == "up, down: correlation −1.00"));
        Assert.Contains("up, down: correlation −1.00 real, −1.00 synthetic, 0.00 apart", ReportPages.Parsed(pages.Written(metrics)).Value);
    }
}
