using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The reports of a training in a file: their number, then the members of each in order, times in ticks, NaN for no score.</summary>
internal static class HistoryFormat
{
    private const int BytesPerStep = (2 * sizeof(int)) + (4 * sizeof(double)) + sizeof(long);

    public static void Write(BinaryWriter writer, IReadOnlyList<TrainingStep> history)
    {
        writer.Write(history.Count);
        foreach (TrainingStep step in history)
        {
            writer.Write(step.Step);
            writer.Write(step.TotalSteps);
            writer.Write(step.CriticLoss);
            writer.Write(step.GeneratorLoss);
            writer.Write(step.WassersteinEstimate);
            writer.Write(step.Slope);
            writer.Write(step.Elapsed.Ticks);
            writer.Write(step.HeldOutScore ?? double.NaN);
        }
    }

    /// <param name="reader">Where the reports are.</param>
    /// <param name="hasScores">Whether held-out scores are among them: from format 2 on.</param>
    public static IReadOnlyList<TrainingStep> Read(BinaryReader reader, bool hasScores)
    {
        var history = new TrainingStep[reader.ReadCount(BytesPerStep, "reports")];
        for (int i = 0; i < history.Length; i++)
        {
            history[i] = new TrainingStep(
                reader.ReadInt32(),
                reader.ReadInt32(),
                reader.ReadDouble(),
                reader.ReadDouble(),
                reader.ReadDouble(),
                reader.ReadDouble(),
                new TimeSpan(reader.ReadInt64()))
            {
                HeldOutScore = hasScores && reader.ReadDouble() is double score && double.IsFinite(score) ? score : null,
            };
        }

        return history;
    }
}
