using Microsoft.ML.Wgan.Evaluation;

namespace WganSamples.Drawing;

/// <summary>What a critic makes of the plane: its scores as a ground, light where they are high, real and generated points, and the scores' level sets.</summary>
internal static class CriticPanel
{
    private const int Nodes = 72;
    private const int Steps = 16;

    /// <param name="title">Stands above it.</param>
    /// <param name="score">Scores many points at once, in their order.</param>
    /// <param name="real">Points of the data, in the plane.</param>
    /// <param name="generated">Points of the generator.</param>
    /// <param name="side">What is shown, in both directions.</param>
    public static Panel Of(string title, Func<PointCloud, IEnumerable<double>> score, PointCloud real, PointCloud generated, Interval side)
    {
        ScalarField scores = ScalarField.OfPoints(score, side, side, Nodes, Nodes);
        return new Panel
        {
            Title = title,
            X = new Axis { Range = side },
            Y = new Axis { Range = side },
            Width = 260,
            Height = 260,
            HasEqualScales = true,
            Marks =
            [
                new FilledContours(scores) { Steps = Steps },
                new Scatter(real) { Name = "real", Colour = Palette.Blue },
                new Scatter(generated) { Name = "generated", Colour = Palette.Vermilion },
                new ContourLines(scores) { Colour = Palette.Ink, Thickness = 0.8 },
            ],
        };
    }
}
