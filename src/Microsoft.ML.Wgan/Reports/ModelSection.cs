namespace Microsoft.ML.Wgan.Reports;

/// <summary>How training went, and a card of the model.</summary>
internal static class ModelSection
{
    public static void Write(Markup page, ModelCard? model)
    {
        if (model is null)
        {
            return;
        }

        WriteTraining(page, model.History);
        page.Open("section", ("id", "model"));
        page.Element("h2", "The model");
        page.Open("div", ("class", "card"));
        page.Open("dl", ("class", "facts-list"));
        foreach ((string name, string value) in model.Facts)
        {
            page.Element("dt", name);
            page.Element("dd", value);
        }

        page.Close();
        page.Close();
        if (model.Columns.Count > 0)
        {
            page.Open("details");
            page.Element("summary", "What was decided about each column, and why");
            Tables.Write(
                page, "Columns as they were learned", ["column", "kind", "encoding", "levels", "missing", "follows from", "why"],
                model.Columns.Select(column => new[]
                {
                    column.Name, column.Kind.ToString(), column.Encoding.ToString(), column.Levels == 0 ? Words.Nothing : Words.Count(column.Levels), Words.Percent(column.MissingShare),
                    column.DerivedFrom ?? Words.Nothing, column.Reason,
                }),
                isWords: true);
            page.Close();
        }

        page.Close();
    }

    private static void WriteTraining(Markup page, IReadOnlyList<TrainingStep> history)
    {
        if (history.Count == 0)
        {
            return;
        }

        page.Open("section", ("id", "training"));
        page.Element("h2", "Training");
        page.Element("p", $"{Words.Counted(history[^1].Step, "generator step")} of {Words.Count(history[^1].TotalSteps)} in {Words.Duration(history[^1].Elapsed)}.", ("class", "about"));
        page.Open("div", ("class", "cards"));
        WriteCurves(page, "Wasserstein estimate", "the critic's score of real less that of synthetic rows; should shrink and settle", history, ("Wasserstein estimate", "synthetic", step => step.WassersteinEstimate));
        WriteCurves(
            page, "Losses", "of the critic (grey) and the generator (blue); only whether they stay calm says something", history,
            ("critic loss", "real", step => step.CriticLoss), ("generator loss", "synthetic", step => step.GeneratorLoss));
        WriteCurves(page, "Slope", "the critic's mean gradient norm; near 1 where its constraint holds", history, ("slope", "synthetic", step => step.Slope));
        WriteCurves(page, "Held-out score", "how well a quick classifier tells rows apart; 0.5 if not at all", history, ("held-out score", "synthetic", step => step.HeldOutScore ?? double.NaN));
        page.Close();
        page.Close();
    }

    private static void WriteCurves(
        Markup page, string title, string about, IReadOnlyList<TrainingStep> history, params (string Name, string Look, Func<TrainingStep, double> ValueOf)[] curves)
    {
        // A held-out score stays what it was until the next one is asked for, so that only missing ones interrupt.
        ChartLine[] lines = [.. curves.Select(curve => new ChartLine(curve.Name, curve.Look, [.. history.Select(step => ((double)step.Step, curve.ValueOf(step)))]))];
        if (!lines.Any(line => line.Points.Any(point => double.IsFinite(point.Y))))
        {
            return;
        }

        page.Open("figure", ("class", "card"));
        page.Open("figcaption");
        page.Element("h4", title);
        page.Element("p", about, ("class", "note"));
        page.Close();
        LineChart.Draw(page, $"{title} over the generator steps", "generator step", lines);
        page.Close();
    }
}
