using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>A critic in a file: whether there is one; if so its activation (slope below zero, whether pairs are sorted instead), the numbers and frequencies of its features, then its weights.</summary>
internal static class CriticFormat
{
    public static void Write(BinaryWriter writer, CriticWeights? critic)
    {
        writer.Write(critic is not null);
        if (critic is not null)
        {
            writer.Write(critic.NegativeSlope);
            writer.Write(critic.SortsPairs);
            writer.Write(critic.Numbers);
            writer.Write(critic.Frequencies);
            WeightsFormat.Write(writer, critic.Layers);
        }
    }

    public static CriticWeights? Read(BinaryReader reader)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        double negativeSlope = reader.ReadDouble();
        bool sortsPairs = reader.ReadBoolean();
        int numbers = reader.ReadInt32();
        int frequencies = reader.ReadInt32();
        return new CriticWeights(WeightsFormat.Read(reader), negativeSlope, sortsPairs, numbers, frequencies);
    }
}
