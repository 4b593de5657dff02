using System.Globalization;
using System.Xml.Linq;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Toys;
using WganSamples.Drawing;

namespace Microsoft.ML.Wgan.Tests.Samples.Drawing;

public sealed class FigureTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Coordinates_map_to_pixels_of_the_frame_with_larger_values_higher_up()
    {
        var frame = new Frame(10, 20, 200, 100, new Axis(), new Interval(0, 4), new Axis { IsLogarithmic = true }, new Interval(1, 100));

        Assert.Equal((10, 60, 210), (frame.X(0), frame.X(1), frame.X(4)));
        Assert.Equal((120, 70, 20), (frame.Y(1), frame.Y(10), frame.Y(100)));
        Assert.True(frame.Holds(15, 25, 5));
        Assert.False(frame.Holds(14, 25, 5));
    }

    [Fact]
    public void Equal_scales_make_a_unit_as_long_across_as_it_is_up()
    {
        var panel = new Panel { Width = 300, Height = 200, HasEqualScales = true, Marks = [new Scatter([(-1, -1), (1, 1)])] };
        Frame frame = panel.FrameAt(0, 0);

        Assert.Equal(frame.X(1) - frame.X(0), frame.Y(0) - frame.Y(1), 1e-9);
        Assert.Equal((150, 100), (frame.X(0), frame.Y(0)));
    }

    [Fact]
    public void A_figure_of_everything_is_well_formed_and_always_the_same()
    {
        XDocument document = XDocument.Parse(Everything().ToSvg());

        Assert.Equal(Everything().ToSvg(), Everything().ToSvg());
        Assert.Equal("svg", document.Root!.Name.LocalName);
        Assert.Contains(document.Descendants(_svg + "text"), text => text.Value == "a <b> & \"c\"");
        Assert.DoesNotContain("NaN", document.ToString());
    }

    [Fact]
    public void The_language_of_the_machine_changes_nothing()
    {
        string expected = Everything().ToSvg();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(expected, Everything().ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Four_thousand_points_take_less_than_150_kilobytes()
    {
        var panel = new Panel { HasEqualScales = true, Marks = [new Scatter(ToyDistributions.SwissRoll.Sample(4_000, seed: 1))] };

        Assert.InRange(new Figure { Panels = [panel] }.ToSvg().Length, 20_000, 100_000);
    }

    [Fact]
    public void Panels_stand_in_rows_and_don_t_overlap()
    {
        var figure = new Figure { Columns = 2, Panels = [.. Enumerable.Range(0, 3).Select(_ => new Panel { Width = 100, Height = 50, Marks = [new Curve([(0, 0), (1, 1)])] })] };

        (double X, double Y)[] corners =
        [
            .. XDocument.Parse(figure.ToSvg()).Descendants(_svg + "clipPath").Elements(_svg + "rect").Select(rect => (Number(rect, "x"), Number(rect, "y"))),
        ];

        Assert.Equal(corners[0].Y, corners[1].Y);
        Assert.Equal(corners[0].X, corners[2].X);
        Assert.True(corners[1].X > corners[0].X + 100 && corners[2].Y > corners[0].Y + 50);
    }

    [Fact]
    public void A_legend_names_a_series_once()
    {
        Panel panel = new() { Marks = [new Curve([(0, 0), (1, 1)]) { Name = "critic" }] };

        string svg = new Figure { Columns = 2, Panels = [panel, panel] }.ToSvg();

        Assert.Single(XDocument.Parse(svg).Descendants(_svg + "text"), text => text.Value == "critic");
    }

    [Fact]
    public void A_histogram_is_a_density()
    {
        Bars bars = Bars.Histogram([0.1, 0.2, 0.6, 2], new Interval(0, 1), 2);

        Assert.Equal([1, 0.5], bars.Heights);
    }

    [Fact]
    public void A_spread_is_minimum_median_and_maximum()
    {
        Assert.Equal(new Spread(5, 1, 2.5, 9), Spread.Of(5, [9, 1, 2, 3]));
        Assert.Equal(new Spread(0, 1, 2, 3), Spread.Of(0, [3, 1, 2]));
    }

    [Fact]
    public void Filled_contours_paint_one_area_a_step()
    {
        ScalarField field = ScalarField.Of((x, y) => x + y, new(0, 1), new(0, 1), 11, 11);
        Panel panel = new() { Marks = [new FilledContours(field) { Steps = 6 }] };

        IEnumerable<XElement> areas = XDocument.Parse(new Figure { Panels = [panel] }.ToSvg()).Descendants(_svg + "path").Where(path => path.Attribute("fill-rule") is not null);

        Assert.Equal(5, areas.Count());
    }

    [Fact]
    public void A_critics_panel_shows_its_level_sets_where_they_are()
    {
        // f = 10 x: the level 5 stands upright at x = 0.5, and its label says so.
        PointCloud points = ToyDistributions.EightGaussians.Sample(10, seed: 1);
        Panel panel = CriticPanel.Of("linear", nodes => Enumerable.Range(0, nodes.Count).Select(node => 10.0 * nodes[node][0]), points, points, new Interval(-2, 2));

        XDocument document = XDocument.Parse(new Figure { Panels = [panel] }.ToSvg());

        Assert.Contains(document.Descendants(_svg + "text"), text => text.Value == "5" && (text.Attribute("transform")?.Value.EndsWith("rotate(-90)") ?? false));
        Assert.Equal(2, document.Descendants(_svg + "text").Count(text => text.Value is "real" or "generated"));
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static Figure Everything()
    {
        ScalarField field = ScalarField.Of((x, y) => (x * x) - y, new(-1.5, 1.5), new(-1.5, 1.5), 31, 31);
        return new Figure
        {
            Description = "Every mark there is & more",
            Columns = 2,
            Panels =
            [
                new Panel
                {
                    Title = "a <b> & \"c\"",
                    HasEqualScales = true,
                    Marks =
                    [
                        new FilledContours(field) { BarLabel = "score" },
                        new ContourLines(field) { Name = "levels", Scale = ColourScale.Lines },
                        new Scatter(ToyDistributions.EightGaussians.Sample(50, seed: 1)) { Name = "points" },
                    ],
                },
                new Panel
                {
                    X = new Axis("step"),
                    Y = new Axis("distance") { IsLogarithmic = true, Range = new(0.01, 10) },
                    Legend = LegendPlace.TopRight,
                    Marks =
                    [
                        new RangeBand([new(0, 1, 2, 3), new(1, 0.1, 0.2, 0.5)]) { Name = "runs" },
                        new Curve([(0, 1), (0.5, double.NaN), (1, 0.05)]) { Name = "bound", Dashes = "4 3" },
                        new Note(0.5, 1, "here"),
                    ],
                },
                new Panel { Marks = [Bars.Histogram([0.1, 0.2, 0.6], new Interval(0, 1), 4, "real")] },
            ],
        };
    }
}
