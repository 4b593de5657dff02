using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The reports of a training in a file: their number, then the members of each in order, times in ticks.</summary>
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
        }
    }

    public static IReadOnlyList<TrainingStep> Read(BinaryReader reader)
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
                new TimeSpan(reader.ReadInt64()));
        }

        return history;
    }
}
