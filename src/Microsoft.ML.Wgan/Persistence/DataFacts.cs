using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>What identifies training data: its rows, and a checksum of each column's cells, so that a message can name the column that differs.</summary>
internal static class DataFacts
{
    /// <summary>How names of checksums start.</summary>
    public const string Cells = "the cells of column ";

    /// <param name="table">The rows as they were read.</param>
    /// <returns>Names and values.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Of(Table table)
    {
        yield return new("the number of rows", table.RowCount.ToString(CultureInfo.InvariantCulture));
        var buffers = new ColumnBuffers();
        foreach (TableColumn column in table.Columns)
        {
            yield return new($"{Cells}'{column.Name}'", Checksum(column.Open(buffers)));
        }
    }

    private static string Checksum(TableColumn column)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        switch (column)
        {
            case NumberColumn numbers:
                hash.AppendData(MemoryMarshal.AsBytes(numbers.Values.AsSpan()));
                break;
            case CategoryColumn levels:
                hash.AppendData(MemoryMarshal.AsBytes(levels.Codes.AsSpan()));
                Append(hash, levels.LevelNames ?? []);
                break;
            case ImageColumn images:
                foreach (byte[] picture in images.Pictures)
                {
                    hash.AppendData(picture);
                }

                break;
            default:
                throw new NotSupportedException($"Column '{column.Name}' has cells that cannot be compared with those of a checkpoint.");
        }

        return Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static void Append(IncrementalHash hash, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            // A zero between them: "ab", "c" are not "a", "bc".
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name + '\0'));
        }
    }
}
