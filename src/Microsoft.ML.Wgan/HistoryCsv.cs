using System.Globalization;

namespace Microsoft.ML.Wgan;

/// <summary>The reports of a training as CSV: a header, then a line each, numbers as they are written anywhere, an empty cell where there was no score.</summary>
internal static class HistoryCsv
{
    private const string Header = "step,total_steps,critic_loss,generator_loss,wasserstein_estimate,slope,held_out_score,seconds";

    public static void Write(TextWriter writer, IEnumerable<TrainingStep> history)
    {
        writer.Write(Header + "\n");
        foreach (TrainingStep step in history)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{step.Step},{step.TotalSteps},{step.CriticLoss},{step.GeneratorLoss},{step.WassersteinEstimate},{step.Slope},{step.HeldOutScore},{step.Elapsed.TotalSeconds:0.###}\n"));
        }
    }
}
