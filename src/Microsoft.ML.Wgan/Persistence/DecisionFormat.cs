using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>What was decided about columns, in a model file.</summary>
internal static class DecisionFormat
{
    private const int FewestBytes = 18;

    public static void Write(BinaryWriter writer, IReadOnlyList<ColumnDecision> columns)
    {
        writer.Write(columns.Count);
        foreach (ColumnDecision column in columns)
        {
            writer.Write(column.Name);
            writer.Write((byte)column.Kind);
            writer.Write((byte)column.Encoding);
            writer.Write(column.Levels);
            writer.Write(column.MissingShare);
            writer.Write(column.DerivedFrom is not null);
            writer.Write(column.DerivedFrom ?? "");
            writer.Write(column.Reason);
        }
    }

    /// <exception cref="InvalidDataException">A decision is none that this version knows.</exception>
    public static IReadOnlyList<ColumnDecision> Read(BinaryReader reader)
    {
        var columns = new ColumnDecision[reader.ReadCount(FewestBytes, "decisions about columns")];
        for (int i = 0; i < columns.Length; i++)
        {
            string name = reader.ReadString();
            var kind = (ColumnKind)reader.ReadByte();
            var encoding = (ColumnEncoding)reader.ReadByte();
            if (!Enum.IsDefined(kind) || !Enum.IsDefined(encoding))
            {
                throw new InvalidDataException($"The model's column '{name}' was decided about in a way that this version does not know.");
            }

            int levels = reader.ReadInt32();
            double missingShare = reader.ReadDouble();
            bool isDerived = reader.ReadBoolean();
            string source = reader.ReadString();
            columns[i] = new ColumnDecision(name, kind, encoding, levels, missingShare, isDerived ? source : null, reader.ReadString());
        }

        return columns;
    }
}
