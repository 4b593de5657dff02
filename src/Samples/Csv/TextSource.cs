using System.Text;

namespace WganSamples.Csv;

/// <summary>A file's characters and how they were encoded.</summary>
/// <param name="FileName">Name without folder, for messages.</param>
/// <param name="Text">The decoded characters, without a byte order mark.</param>
/// <param name="EncodingName">Web name of the encoding.</param>
/// <param name="HasByteOrderMark">Whether the file begins with one.</param>
internal sealed record TextSource(string FileName, string Text, string EncodingName, bool HasByteOrderMark)
{
    private const long LargestFile = 1_000_000_000;

    public static TextSource Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UserErrorException(Directory.Exists(path) ? $"{path} is a folder, not a CSV file." : $"There is no file {path}.");
        }
        if (file.Length > LargestFile)
        {
            throw new UserErrorException($"{path} has {file.Length:N0} bytes; at most {LargestFile:N0} can be read.");
        }
        return Decode(file.Name, File.ReadAllBytes(path));
    }

    public static TextSource Decode(string fileName, byte[] bytes)
    {
        (Encoding encoding, int mark) = Detect(bytes);
        string text;
        try
        {
            text = encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8. Windows-1252 gives every byte a character and gives it back when written.
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;
            text = encoding.GetString(bytes);
        }
        int zero = text.IndexOf('\0', StringComparison.Ordinal);
        return zero < 0
            ? new TextSource(fileName, text, encoding.WebName, mark > 0)
            : throw new UserErrorException($"{fileName} is not a text file (it holds a zero character at position {zero:N0}).");
    }

    /// <summary>The encoding to write with, by the name that <see cref="EncodingName"/> holds.</summary>
    public static Encoding EncodingFor(string name, bool byteOrderMark) => name switch
    {
        "utf-8" => new UTF8Encoding(byteOrderMark),
        "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark),
        "utf-16BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
    };

    private static (Encoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true), 3);
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: false), 2);
        }
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: false), 2)
            : (new UTF8Encoding(false, throwOnInvalidBytes: true), 0);
    }
}
