using System.Globalization;
using Microsoft.ML.Wgan.Lipschitz;

namespace Microsoft.ML.Wgan.Tests.Pipeline;

public sealed class HistoryTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("wgan-history").FullName, "history.csv");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void Reports_are_written_a_line_each_with_empty_cells_for_no_score()
    {
        using var writer = new StringWriter();

        HistoryCsv.Write(writer, [
            new TrainingStep(50, 100, -1.25, 0.5, 1e-7, 1, TimeSpan.FromMilliseconds(1_500)),
            new TrainingStep(100, 100, double.NaN, -2, 3, 0.1, TimeSpan.FromSeconds(3)) { HeldOutScore = 0.625 },
        ]);

        Assert.Equal(
            "step,total_steps,critic_loss,generator_loss,wasserstein_estimate,slope,held_out_score,seconds\n50,100,-1.25,0.5,1E-07,1,,1.5\n100,100,NaN,-2,3,0.1,0.625,3\n",
            writer.ToString());
    }

    [Fact]
    public void Without_a_penalty_the_critics_loss_is_the_estimate_negated()
    {
        var ml = new MLContext(seed: 1);
        using WganTransformer model = ml.Generative.Wgan(People.Quick() with { Lipschitz = new WeightClipping() }).Fit(People.View(ml));

        Assert.All(model.History, step => Assert.Equal(-step.WassersteinEstimate, step.CriticLoss));
        Assert.All(model.History, step => Assert.NotEqual(0, step.CriticLoss));
    }

    [Fact]
    public void A_models_history_is_saved_whatever_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
        try
        {
            var ml = new MLContext(seed: 1);
            using WganTransformer model = ml.Generative.Wgan(People.Quick()).Fit(People.View(ml));

            model.SaveHistory(_path);

            string[] lines = File.ReadAllLines(_path);
            Assert.Equal(4, lines.Length);
            Assert.All(lines, line => Assert.Equal(8, line.Split(',').Length));
            Assert.Equal(model.History[2].CriticLoss, double.Parse(lines[3].Split(',')[2], CultureInfo.InvariantCulture));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
