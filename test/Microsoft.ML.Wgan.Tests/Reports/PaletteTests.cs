using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

public sealed class PaletteTests
{
    // What the Web Content Accessibility Guidelines ask of text, and of what is drawn.
    private const double OfText = 4.5;
    private const double OfMarks = 3;

    public static TheoryData<bool> Grounds => [false, true];

    private static Palette On(bool isDark) => isDark ? Palette.Dark : Palette.Light;

    [Fact]
    public void Contrast_goes_from_1_to_21()
    {
        Assert.Equal(21, Palette.Contrast("#000000", "#ffffff"), 1e-9);
        Assert.Equal(1, Palette.Contrast("#123456", "#123456"), 1e-9);

        // The luminance of full red is its weight.
        Assert.Equal((0.2126 + 0.05) / 0.05, Palette.Contrast("#000000", "#ff0000"), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Texts_and_marks_stand_out_from_their_ground(bool isDark)
    {
        Palette palette = On(isDark);

        Assert.All(
            new[] { palette.Page, palette.Card },
            ground => Assert.All(new[] { palette.Ink, palette.Soft, palette.Synthetic, palette.Good, palette.Fair, palette.Poor }, text => Assert.InRange(Palette.Contrast(ground, text), OfText, 21)));
        Assert.InRange(Palette.Contrast(palette.Card, palette.Real), OfMarks, 21);
    }

    [Theory]
    [MemberData(nameof(Grounds))]
    public void Numbers_are_legible_on_every_step_of_the_scale(bool isDark)
        => Assert.All(ColourScale.Steps, step => Assert.InRange(Palette.Contrast(On(isDark).Scale.Colour(step), On(isDark).Scale.Ink(step)), OfText, 21));

    [Theory]
    [MemberData(nameof(Grounds))]
    public void The_scale_moves_away_from_its_middle_step_by_step(bool isDark)
    {
        ColourScale scale = On(isDark).Scale;
        double[] contrasts = [.. ColourScale.Steps.Select(step => Palette.Contrast(scale.Colour(0), scale.Colour(step)))];

        Assert.Equal((scale.Lowest, scale.Middle, scale.Highest), (scale.Colour(-10), scale.Colour(0), scale.Colour(10)));
        Assert.All(Enumerable.Range(0, 10), i => Assert.True(contrasts[i] > contrasts[i + 1] && contrasts[20 - i] > contrasts[19 - i], $"step {i}"));
    }

    [Theory]
    [InlineData(-1, "n10")]
    [InlineData(-0.04, "p0")]
    [InlineData(0.05, "p1")]
    [InlineData(0.449, "p4")]
    [InlineData(1.7, "p10")]
    public void A_number_has_the_nearest_step(double value, string expected) => Assert.Equal(expected, ColourScale.ClassOf(ColourScale.StepOf(value)));
}
