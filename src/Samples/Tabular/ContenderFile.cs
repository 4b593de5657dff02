using WganSamples.Csv;

namespace WganSamples.Tabular;

/// <summary>Rows of another tool, read as the real ones are.</summary>
internal static class ContenderFile
{
    /// <param name="named"><c>name=path</c>.</param>
    /// <param name="real">The real rows.</param>
    /// <exception cref="UserErrorException">It is not name and path, there is no such file, or it lacks a column.</exception>
    public static (string Name, CsvTable Cells) Read(string named, CsvTable real)
    {
        int equals = named.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == named.Length - 1)
        {
            throw new UserErrorException($"--csv must be name=path, not '{named}'.");
        }

        string path = named[(equals + 1)..];
        return (named[..equals], CsvTable.Read(path).ReadAs(real, Path.GetFileName(path)));
    }
}
