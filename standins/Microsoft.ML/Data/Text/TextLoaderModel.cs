using Microsoft.ML;
using Microsoft.ML.Data;

[assembly: LoadableClass(
    typeof(TextLoader), typeof(TextLoader), null, typeof(SignatureLoadModel), "Text Loader", TextLoaderModel.LoaderSignature)]

namespace Microsoft.ML.Data;

/// <summary>The loader's options inside a model file.</summary>
internal static class TextLoaderModel
{
    public const string LoaderSignature = "TextLoader";

    private static VersionInfo Version => new("TEXT LDR", 0x00010001, 0x00010001, 0x00010001, typeof(TextLoader).Assembly.GetName().Name, LoaderSignature);

    public static void Save(ModelSaveContext ctx, TextLoader.Options options, TextColumn[] columns)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        BinaryWriter writer = ctx.Writer;
        ctx.SaveString(new string(options.Separators));
        writer.Write(options.DecimalMarker);
        writer.Write(options.EscapeChar);
        writer.Write(options.MaxRows ?? -1);
        foreach (bool flag in new[]
        {
            options.AllowQuoting, options.AllowSparse, options.TrimWhitespace, options.HasHeader, options.ReadMultilines, options.MissingRealsAsNaNs,
        })
        {
            writer.Write(flag);
        }

        writer.Write(columns.Length);
        foreach (TextColumn column in columns)
        {
            ctx.SaveNonEmptyString(column.Name);
            writer.Write((byte)column.Kind);
            writer.Write(column.KeyCount ?? 0);
            writer.Write(column.IsVector);
            WriteItems(writer, column.Fields, writer.Write);
            WriteItems(writer, column.SlotNames ?? [], writer.Write);
        }
    }

    public static (TextLoader.Options Options, TextColumn[] Columns) Load(ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        BinaryReader reader = ctx.Reader;
        TextLoader.Options options = new()
        {
            Separators = ctx.LoadNonEmptyString().ToCharArray(),
            DecimalMarker = reader.ReadChar(),
            EscapeChar = reader.ReadChar(),
            MaxRows = reader.ReadInt64() is long rows && rows >= 0 ? rows : null,
            AllowQuoting = reader.ReadBoolean(),
            AllowSparse = reader.ReadBoolean(),
            TrimWhitespace = reader.ReadBoolean(),
            HasHeader = reader.ReadBoolean(),
            ReadMultilines = reader.ReadBoolean(),
            MissingRealsAsNaNs = reader.ReadBoolean(),
        };
        TextColumn[] columns = ReadItems(reader, () => LoadColumn(ctx, reader));
        return (options, columns);
    }

    private static TextColumn LoadColumn(ModelLoadContext ctx, BinaryReader reader)
    {
        string name = ctx.LoadNonEmptyString();
        DataKind kind = (DataKind)reader.ReadByte();
        ulong keyCount = reader.ReadUInt64();
        bool isVector = reader.ReadBoolean();
        int[] fields = ReadItems(reader, reader.ReadInt32);
        string[] slotNames = ReadItems(reader, reader.ReadString);
        return new TextColumn(name, kind, keyCount == 0 ? null : keyCount, isVector, fields) { SlotNames = slotNames.Length == 0 ? null : slotNames };
    }

    private static void WriteItems<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private static T[] ReadItems<T>(BinaryReader reader, Func<T> read)
    {
        List<T> items = [];
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            items.Add(read());
        }

        return [.. items];
    }
}
