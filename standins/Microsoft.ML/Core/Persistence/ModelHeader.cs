using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>What stands before a component's own bytes: its versions and its loader. The layout is the stand-in's own.</summary>
internal struct ModelHeader
{
    private const ulong FileMark = 0x31_4E_49_44_4E_41_54_53; // "STANDIN1"

    public ulong ModelSignature;
    public uint ModelVerWritten;
    public uint ModelVerReadable;
    public string LoaderSignature;
    public string LoaderAssemblyName;

    public static void SetVersionInfo(ref ModelHeader header, VersionInfo ver)
    {
        header.ModelSignature = ver.ModelSignature;
        header.ModelVerWritten = ver.VerWrittenCur;
        header.ModelVerReadable = ver.VerReadableCur;
        header.LoaderSignature = ver.LoaderSignature ?? "";
        header.LoaderAssemblyName = ver.LoaderAssemblyName ?? "";
    }

    public static void CheckVersionInfo(ref ModelHeader header, VersionInfo ver)
    {
        if (header.ModelSignature != ver.ModelSignature)
        {
            throw new FormatException("Unknown file type").Mark();
        }

        if (header.ModelVerReadable > ver.VerWrittenCur)
        {
            throw new FormatException("Cause: the model was saved by a newer version that this one cannot read").Mark();
        }

        if (header.ModelVerWritten < ver.VerWeCanReadBack)
        {
            throw new FormatException("Cause: the model was saved by an older version that this one cannot read").Mark();
        }
    }

    /// <param name="writer">Where the component's part starts.</param>
    /// <param name="modelLength">How many bytes of the component follow.</param>
    internal readonly void Write(BinaryWriter writer, long modelLength)
    {
        writer.Write(FileMark);
        writer.Write(modelLength);
        writer.Write(ModelSignature);
        writer.Write(ModelVerWritten);
        writer.Write(ModelVerReadable);
        writer.Write(LoaderSignature);
        writer.Write(LoaderAssemblyName);
    }

    internal static ModelHeader Read(BinaryReader reader)
    {
        try
        {
            if (reader.ReadUInt64() != FileMark)
            {
                throw new FormatException("Wrong file type").Mark();
            }

            long modelLength = reader.ReadInt64();
            ModelHeader header = new()
            {
                ModelSignature = reader.ReadUInt64(),
                ModelVerWritten = reader.ReadUInt32(),
                ModelVerReadable = reader.ReadUInt32(),
                LoaderSignature = reader.ReadString(),
                LoaderAssemblyName = reader.ReadString(),
            };
            long found = reader.BaseStream.Length - reader.BaseStream.Position;
            return found == modelLength ? header : throw new FormatException().Mark();
        }
        catch (EndOfStreamException)
        {
            throw new FormatException().Mark();
        }
    }
}
