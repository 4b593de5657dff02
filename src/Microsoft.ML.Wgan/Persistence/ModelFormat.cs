using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The binary format of a trained model.</summary>
/// <remarks>
/// <code>
/// outside   <see cref="SealedContent"/>, its magic "WGANMODL"
/// content   seed, device, schema, encoder, generator shape, weights, notes, history; from version 2 on decisions about columns, conditions and critic;
///           from version 3 on, where rows have a picture, its networks' sizes behind the generator shape; from version 4 on the checksum covers the header too,
///           and <see cref="OptionalSections"/> may follow;
///           from version 5 on the encoder ends with the branches of its levels' forest, from version 6 on with numbers among their parents
/// </code>
/// Numbers are little-endian, strings UTF-8 with their length in front, as <see cref="BinaryWriter"/> writes them. Every reader checks
/// sizes against what is left before it allocates. A change that older readers cannot read raises <see cref="Version"/>; what they may do without is a section.
/// </remarks>
internal static class ModelFormat
{
    /// <summary>The version written, and the highest one read.</summary>
    public const int Version = 6;

    private const int LastWithoutPictures = 2;

    private static readonly SealedContent _outside = new([.. "WGANMODL"u8], "trained Wgan", Version) { SealsHeaderFrom = 4 };

    public static void Write(BinaryWriter writer, WganModel model)
    {
        using var content = new MemoryStream();
        using (var contentWriter = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            WriteContent(contentWriter, model);
        }

        _outside.Write(writer, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <exception cref="InvalidDataException">The stream holds no model, a damaged one, or one of a newer format.</exception>
    public static WganModel Read(BinaryReader reader)
    {
        try
        {
            (int version, byte[] content) = _outside.Read(reader);
            using var contentReader = new BinaryReader(new MemoryStream(content));
            WganModel model = ReadContent(contentReader, version);
            if (version >= OptionalSections.FirstVersion)
            {
                OptionalSections.PassOver(contentReader);
            }

            return contentReader.BaseStream.Position == content.Length
                ? model
                : throw new InvalidDataException("The model goes on after its end.");
        }
        catch (Exception fault) when (fault is IOException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The trained Wgan in this file is damaged and cannot be read: {fault.Message}", fault);
        }
    }

    private static void WriteContent(BinaryWriter writer, WganModel model)
    {
        writer.Write(model.Seed);
        writer.Write(model.Device);
        model.Schema.Write(writer);
        model.Encoder.Write(writer);
        WriteShape(writer, model.Shape);
        WeightsFormat.Write(writer, model.Weights);
        writer.Write(model.Notes.Count);
        foreach (string note in model.Notes)
        {
            writer.Write(note);
        }

        HistoryFormat.Write(writer, model.History);
        DecisionFormat.Write(writer, model.Columns);
        ConditionFormat.Write(writer, model);
        CriticFormat.Write(writer, model.Critic);
    }

    private static WganModel ReadContent(BinaryReader reader, int version)
    {
        int seed = reader.ReadInt32();
        string device = reader.ReadString();
        SourceSchema schema = SourceSchema.Read(reader);
        TableEncoder encoder = TableEncoder.Read(reader);
        GeneratorShape shape = ReadShape(reader, version, encoder.Layout.Image);
        IReadOnlyList<NamedWeights> weights = WeightsFormat.Read(reader);
        string[] notes = new string[reader.ReadCount(1, "notes")];
        for (int i = 0; i < notes.Length; i++)
        {
            notes[i] = reader.ReadString();
        }

        var model = new WganModel(
            schema, encoder, shape, weights, seed, device, notes, HistoryFormat.Read(reader, hasScores: version >= 2), version < 2 ? [] : DecisionFormat.Read(reader));
        if (shape.OutputWidth != encoder.Layout.Width)
        {
            throw new InvalidDataException($"The generator makes rows of {shape.OutputWidth} values where the encoding takes {encoder.Layout.Width}.");
        }

        return version < 2 ? model : ConditionFormat.Read(reader, model) with { Critic = CriticFormat.Read(reader) };
    }

    private static void WriteShape(BinaryWriter writer, GeneratorShape shape)
    {
        writer.Write(shape.LatentWidth);
        writer.Write(shape.HiddenWidth);
        writer.Write(shape.NumberWidth);
        writer.Write(shape.CategoryWidth);
        if (shape.Image is { } plan)
        {
            writer.Write(plan.BaseChannels);
            writer.Write(plan.IsResidual);
        }
    }

    private static GeneratorShape ReadShape(BinaryReader reader, int version, ImageShape? picture)
    {
        var shape = new GeneratorShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if (version <= LastWithoutPictures || picture is null)
        {
            return picture is null ? shape : throw new InvalidDataException("The model has pictures but no networks of pictures.");
        }

        int channels = reader.ReadInt32();
        return channels is >= 1 and <= ImagePlan.MostBaseChannels
            ? shape with { Image = new ImagePlan(picture, channels, reader.ReadBoolean()) }
            : throw new InvalidDataException($"The model's networks of pictures have {channels} channels.");
    }
}
