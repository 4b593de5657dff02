using System.Buffers.Binary;
using System.IO.Compression;

namespace WganSamples.Pictures;

/// <summary>Reads gzipped IDX files, the format of MNIST and its relatives: two zero bytes, type 8 (bytes), number of dimensions, sizes (big-endian), values.</summary>
internal static class IdxFile
{
    private const byte UnsignedByte = 8;

    /// <exception cref="UserErrorException">The file is missing, damaged, or holds something else.</exception>
    public static (int[] Sizes, byte[] Values) Read(string path, int dimensions)
    {
        try
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            var head = new byte[4 + (sizeof(int) * dimensions)];
            stream.ReadExactly(head);
            if (head[0] != 0 || head[1] != 0 || head[2] != UnsignedByte || head[3] != dimensions)
            {
                throw new UserErrorException($"{path} is no IDX file of bytes in {dimensions} dimension(s).");
            }

            int[] sizes = [.. Enumerable.Range(0, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4 + (i * sizeof(int)))))];
            var values = new byte[sizes.Aggregate(1, (product, size) => checked(product * size))];
            stream.ReadExactly(values);
            return (sizes, values);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException)
        {
            throw new UserErrorException($"{path} cannot be read: {fault.Message}");
        }
    }
}
