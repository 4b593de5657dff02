using Microsoft.ML.Wgan;
using WganSamples.Drawing;

namespace WganSamples.Losses;

/// <summary>The reports of a training: both losses, the estimate and the slope, and how well rows can be told from held-out ones.</summary>
internal static class LossFigure
{
    private const double Width = 230;
    private const double Height = 150;

    /// <param name="title">What is special about the training.</param>
    /// <param name="steps">Its reports.</param>
    public static Figure Of(string title, IReadOnlyList<TrainingStep> steps)
    {
        double end = steps.Count == 0 ? 1 : steps[^1].Step;
        return new Figure
        {
            Description = $"Reports of a training, {title}: losses, Wasserstein estimate and slope, and held-out score by generator step.",
            Columns = 3,
            Panels =
            [
                PanelOf("losses", end, null, Line(steps, step => step.CriticLoss, "critic", 0), Line(steps, step => step.GeneratorLoss, "generator", 1)),
                PanelOf("critic", end, null, Line(steps, step => step.WassersteinEstimate, "Wasserstein estimate", 2), Line(steps, step => step.Slope, "slope", 3), Level(1, end)),
                PanelOf("held-out score", end, new Interval(0.45, 1.02), Line(steps, step => step.HeldOutScore ?? double.NaN, "score", 4), Level(0.5, end)),
            ],
        };
    }

    private static Panel PanelOf(string title, double end, Interval? range, params Mark[] marks) => new()
    {
        Title = title,
        Width = Width,
        Height = Height,
        X = new Axis("generator steps") { Range = new Interval(0, end) },
        Y = new Axis { Range = range },
        Legend = LegendPlace.BelowFigure,
        Marks = marks,
    };

    private static Curve Line(IReadOnlyList<TrainingStep> steps, Func<TrainingStep, double> value, string name, int series) =>
        new([.. steps.Select(step => ((double)step.Step, value(step)))]) { Name = name, Colour = Palette.Series(series) };

    // Where the value should be.
    private static Curve Level(double value, double end) => new([(0, value), (end, value)]) { Colour = Palette.Grey, Dashes = "3 3", Thickness = 1.2 };
}
