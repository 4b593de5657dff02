using System.Security.Cryptography;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The outside of a file: what it is, in which version, by whom, and a checksum over all of it.</summary>
/// <remarks>
/// <code>
/// 8 bytes   magic, in ASCII
/// int32     version of the format
/// string    version of the library that wrote it
/// int64     length of the content
/// 32 bytes  SHA-256 of everything in front of it and of the content; before <see cref="SealsHeaderFrom"/> of the content alone
/// content
/// </code>
/// </remarks>
/// <param name="magic">Its first eight bytes.</param>
/// <param name="name">What messages call it, for instance "trained Wgan".</param>
/// <param name="version">The highest version read, and the one written.</param>
internal sealed class SealedContent(byte[] magic, string name, int version)
{
    private const int PieceLength = 1 << 20;

    /// <summary>The first version whose checksum covers the header.</summary>
    public int SealsHeaderFrom { get; init; } = 1;

    public void Write(BinaryWriter writer, ReadOnlySpan<byte> content)
    {
        byte[] header = Header(version, Manifest.OfThisLibrary().Library, content.Length);
        writer.Write(header);
        writer.Write(Checksum(version, header, content));
        writer.Write(content);
    }

    /// <exception cref="InvalidDataException">The stream holds something else, a damaged content, or one of a newer version.</exception>
    public (int Version, byte[] Content) Read(BinaryReader reader)
    {
        if (!reader.ReadBytes(magic.Length).AsSpan().SequenceEqual(magic))
        {
            throw new InvalidDataException($"This is not a {name}: the file starts with something else.");
        }

        int found = reader.ReadInt32();
        string library = found >= 1 ? reader.ReadString() : "unknown";
        if (found < 1 || found > version)
        {
            throw new InvalidDataException(
                $"The {name} has format {found}, written by Microsoft.ML.Wgan {library}; this version, {Manifest.OfThisLibrary().Library}, reads formats 1 to {version}. " +
                $"Microsoft.ML.Wgan {library} or newer is needed.");
        }

        long length = reader.ReadInt64();
        byte[] checksum = reader.ReadBytes(SHA256.HashSizeInBytes);
        byte[] content = ReadPieces(reader, length);
        if (reader.ReadBytes(1).Length > 0)
        {
            throw new InvalidDataException($"The {name} in this file is damaged: bytes follow after its end.");
        }

        return Checksum(found, Header(found, library, length), content).AsSpan().SequenceEqual(checksum)
            ? (found, content)
            : throw new InvalidDataException($"The {name} in this file is damaged: its checksum does not fit its content.");
    }

    private byte[] Header(int ofVersion, string library, long length)
    {
        using var header = new MemoryStream();
        using var writer = new BinaryWriter(header);
        writer.Write(magic);
        writer.Write(ofVersion);
        writer.Write(library);
        writer.Write(length);
        return header.ToArray();
    }

    private byte[] Checksum(int ofVersion, byte[] header, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (ofVersion >= SealsHeaderFrom)
        {
            hash.AppendData(header);
        }

        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    // In pieces, because a damaged length must not allocate what the stream cannot fill.
    private byte[] ReadPieces(BinaryReader reader, long length)
    {
        using var content = new MemoryStream();
        while (content.Length < length)
        {
            byte[] piece = reader.ReadBytes((int)Math.Min(PieceLength, length - content.Length));
            if (piece.Length == 0)
            {
                throw new InvalidDataException($"The {name} in this file is cut off: {content.Length} of {length} bytes are there.");
            }

            content.Write(piece);
        }

        return content.ToArray();
    }
}
