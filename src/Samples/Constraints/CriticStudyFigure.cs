using WganSamples.Drawing;

namespace WganSamples.Constraints;

/// <summary>Profiles of critics: a panel each, bands over seeds.</summary>
internal static class CriticStudyFigure
{
    private const double Width = 190;
    private const double Height = 150;
    private const int Columns = 4;

    public static Figure AcrossRoll(IReadOnlyList<CriticStudy> studies)
    {
        Interval? scores = Interval.Of(studies.SelectMany(study => study.AfterGame.SelectMany(critic => critic.Profile)));
        return new Figure
        {
            Description = "Score of the critic across the swiss roll's curve after a game, under each constraint, with minus the distance to the curve.",
            Columns = Columns,
            Panels = [.. studies.Select(study => new Panel
            {
                Title = study.Constraint.ShortTitle,
                Width = Width,
                Height = Height,
                X = new Axis("signed distance from the curve"),
                Y = new Axis("score") { Range = scores?.Widened(0.05) },
                Marks =
                [
                    Band("critic", Palette.Blue, CriticAcrossRoll.Distances, study.AfterGame.Select(critic => critic.Profile)),
                    new Curve([.. CriticAcrossRoll.Distances.Select(d => (d, -Math.Abs(d)))]) { Name = "minus the distance", Colour = Palette.Grey, Dashes = "3 3", Thickness = 1.2 },
                ],
            })],
        };
    }

    public static Figure InDisc(IReadOnlyList<CriticStudy> studies)
    {
        Interval? scores = Interval.Of(studies.SelectMany(study => study.Apart.Concat(study.Together).SelectMany(critic => critic.Profile)));
        return new Figure
        {
            Description = "Score of critics along rays, data being a disc of radius one: with the generator on a disc of radius two, and with the generator on the data.",
            Columns = Columns,
            Panels = [.. studies.Select(study => new Panel
            {
                Title = study.Constraint.ShortTitle,
                Width = Width,
                Height = Height,
                X = new Axis("distance from the centre (data: up to 1)"),
                Y = new Axis("score") { Range = scores?.Widened(0.05) },
                Marks =
                [
                    Band("generator on a disc of radius 2", Palette.Blue, CriticInDisc.Radii, study.Apart.Select(critic => critic.Profile)),
                    Band("generator on the data", Palette.Vermilion, CriticInDisc.Radii, study.Together.Select(critic => critic.Profile)),
                    new Curve([(0, 0), (2, -2)]) { Name = "exact for radius 2; for the data: 0", Colour = Palette.Grey, Dashes = "3 3", Thickness = 1.2 },
                    new Curve([(0, 0), (2, 0)]) { Colour = Palette.Grey, Dashes = "3 3", Thickness = 1.2 },
                ],
            })],
        };
    }

    private static RangeBand Band(string name, string colour, IReadOnlyList<double> xs, IEnumerable<IReadOnlyList<double>> profiles)
    {
        IReadOnlyList<double>[] all = [.. profiles];
        return new RangeBand([.. xs.Select((x, i) => Spread.Of(x, all.Select(profile => profile[i])))]) { Name = name, Colour = colour };
    }
}
