using System.Runtime.InteropServices;
using Microsoft.ML.Wgan.Tables;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The binary format of a checkpoint.</summary>
/// <remarks>
/// <code>
/// outside   <see cref="SealedContent"/>, its magic "WGANCKPT"
/// content   seed, number and pairs of facts, step, progress, ticks elapsed, rollbacks, ending (empty: none), history,
///           number of numbers and (name, int64) each, number of tensors and (name, is bytes, number of dimensions, int64 sizes, values) each
/// </code>
/// A checkpoint is read where it was written: values are in the machine's own byte order.
/// </remarks>
internal static class CheckpointFormat
{
    private const int Version = 1;
    private static readonly SealedContent _outside = new([.. "WGANCKPT"u8], "checkpoint", Version);

    public static void Write(BinaryWriter writer, Checkpoint checkpoint)
    {
        using var content = new MemoryStream();
        using (var contentWriter = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            WriteContent(contentWriter, checkpoint);
        }

        _outside.Write(writer, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <exception cref="InvalidDataException">The stream holds no checkpoint, a damaged one, or one of a newer format.</exception>
    public static Checkpoint Read(BinaryReader reader)
    {
        try
        {
            using var content = new BinaryReader(new MemoryStream(_outside.Read(reader).Content));
            return ReadContent(content);
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The checkpoint is damaged and cannot be read: {fault.Message}", fault);
        }
    }

    private static void WriteContent(BinaryWriter writer, Checkpoint checkpoint)
    {
        TrainingState state = checkpoint.State;
        writer.Write(checkpoint.Seed);
        writer.Write(checkpoint.Of.Facts.Count);
        foreach ((string name, string value) in checkpoint.Of.Facts)
        {
            writer.Write(name);
            writer.Write(value);
        }

        writer.Write(state.Step);
        writer.Write(state.Progress);
        writer.Write(state.Elapsed.Ticks);
        writer.Write(state.Rollbacks);
        writer.Write(state.Ending ?? "");
        HistoryFormat.Write(writer, state.History);
        writer.Write(state.Numbers.Count);
        foreach (SavedNumber number in state.Numbers)
        {
            writer.Write(number.Name);
            writer.Write(number.Value);
        }

        writer.Write(state.Tensors.Count);
        foreach (SavedTensor tensor in state.Tensors)
        {
            Write(writer, tensor);
        }
    }

    private static Checkpoint ReadContent(BinaryReader reader)
    {
        int seed = reader.ReadInt32();
        int factCount = reader.ReadCount(2, "facts");
        var facts = new Dictionary<string, string>(factCount);
        for (int i = 0; i < factCount; i++)
        {
            facts[reader.ReadString()] = reader.ReadString();
        }

        (int step, double progress, TimeSpan elapsed, int rollbacks, string ending) =
            (reader.ReadInt32(), reader.ReadDouble(), new TimeSpan(reader.ReadInt64()), reader.ReadInt32(), reader.ReadString());
        IReadOnlyList<TrainingStep> history = HistoryFormat.Read(reader, hasScores: true);
        var numbers = new SavedNumber[reader.ReadCount(1 + sizeof(long), "numbers")];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = new SavedNumber(reader.ReadString(), reader.ReadInt64());
        }

        var tensors = new SavedTensor[reader.ReadCount(1 + 1 + sizeof(int), "tensors")];
        for (int i = 0; i < tensors.Length; i++)
        {
            tensors[i] = ReadTensor(reader);
        }

        var state = new TrainingState(step, progress, elapsed, rollbacks, ending.Length == 0 ? null : ending, history, numbers, tensors);
        return new Checkpoint(seed, new RunFingerprint(facts), state);
    }

    private static void Write(BinaryWriter writer, SavedTensor tensor)
    {
        writer.Write(tensor.Name);
        writer.Write(tensor.Values is byte[]);
        writer.Write(tensor.Shape.Length);
        foreach (long size in tensor.Shape)
        {
            writer.Write(size);
        }

        writer.Write(tensor.Values is byte[] bytes ? bytes : MemoryMarshal.AsBytes(((float[])tensor.Values).AsSpan()));
    }

    private static SavedTensor ReadTensor(BinaryReader reader)
    {
        string name = reader.ReadString();
        bool isBytes = reader.ReadBoolean();
        long[] shape = new long[reader.ReadCount(sizeof(long), "dimensions")];
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = reader.ReadInt64();
        }

        int count = WeightsFormat.ValueCount(reader, name, shape, isBytes ? sizeof(byte) : sizeof(float));
        Array values = isBytes ? new byte[count] : new float[count];
        reader.BaseStream.ReadExactly(values is byte[] bytes ? bytes : MemoryMarshal.AsBytes(((float[])values).AsSpan()));
        return new SavedTensor(name, shape, values);
    }
}
