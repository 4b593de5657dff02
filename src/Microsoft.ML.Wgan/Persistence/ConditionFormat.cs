using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>What rows may be asked for in a file: the generator's inputs for it, then the number and names of the columns.</summary>
internal static class ConditionFormat
{
    public static void Write(BinaryWriter writer, WganModel model)
    {
        writer.Write(model.Shape.ConditionWidth);
        writer.Write(model.Conditions.Count);
        foreach (string name in model.Conditions)
        {
            writer.Write(name);
        }
    }

    /// <summary>The model with its conditions.</summary>
    /// <exception cref="InvalidDataException">The columns cannot be asked for, or take another width.</exception>
    public static WganModel Read(BinaryReader reader, WganModel model)
    {
        int width = reader.ReadInt32();
        string[] names = new string[reader.ReadCount(1, "condition columns")];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
            int column = model.Schema.IndexOf(names[i]);
            if (column < 0 || model.Schema.Columns[column].Type is VectorDataViewType || model.Encoder.Encoders[model.Schema.FirstOf(column)].Domain is null)
            {
                throw new InvalidDataException($"The model names a condition column '{names[i]}' that rows cannot be asked for.");
            }
        }

        WganModel read = model with { Shape = model.Shape with { ConditionWidth = width }, Conditions = names };
        return names.Distinct().Count() == names.Length && read.ConditionLayout().Width == width
            ? read
            : throw new InvalidDataException($"The model's conditions take {width} inputs of the generator, and its columns another number.");
    }
}
