using System.IO.Compression;

namespace Microsoft.ML;

/// <summary>Where the parts of a model lie in its zip file.</summary>
internal static class Repository
{
    public const string TrainingInfoFolder = "TrainingInfo";
    public const string VersionFile = "Version.txt";

    public static string PathOf(string dir, string name) => string.IsNullOrEmpty(dir) ? name : $"{dir}/{name}";
}

/// <summary>Collects the parts of a model and writes them when all are there.</summary>
internal sealed class RepositoryWriter : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly List<(string Path, MemoryStream Bytes)> _entries = [];

    private RepositoryWriter(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    public static RepositoryWriter CreateNew(Stream stream)
    {
        RepositoryWriter writer = new(stream);
        using StreamWriter version = new(writer.CreateEntry(Repository.TrainingInfoFolder, Repository.VersionFile), leaveOpen: true);
        version.WriteLine($"stand-in {typeof(Repository).Assembly.GetName().Version}");
        return writer;
    }

    /// <summary>The stream of a new part; what is written to it is kept until <see cref="Commit"/>.</summary>
    public Stream CreateEntry(string dir, string name)
    {
        string path = Repository.PathOf(dir, name);
        if (_entries.Any(entry => entry.Path == path))
        {
            throw new InvalidOperationException($"Duplicate entry: '{path}'");
        }

        MemoryStream bytes = new();
        _entries.Add((path, bytes));
        return bytes;
    }

    public void Commit()
    {
        foreach ((string path, MemoryStream bytes) in _entries)
        {
            using Stream stream = _archive.CreateEntry(path).Open();
            stream.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
        }

        _entries.Clear();
    }

    public void Dispose() => _archive.Dispose();
}

/// <summary>Reads the parts of a model.</summary>
internal sealed class RepositoryReader : IDisposable
{
    private readonly ZipArchive _archive;

    private RepositoryReader(ZipArchive archive)
    {
        _archive = archive;
    }

    public static RepositoryReader Open(Stream stream)
    {
        try
        {
            return new RepositoryReader(new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (InvalidDataException e)
        {
            throw new FormatException("Failed to open a zip archive", e);
        }
    }

    public Stream OpenEntryOrNull(string dir, string name)
    {
        ZipArchiveEntry entry = _archive.GetEntry(Repository.PathOf(dir, name));
        if (entry == null)
        {
            return null;
        }

        using Stream stream = entry.Open();
        MemoryStream bytes = new();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    public void Dispose() => _archive.Dispose();
}
