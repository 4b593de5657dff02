using System.Globalization;

namespace Microsoft.ML.Wgan.Persistence;

/// <summary>The checkpoints of one training in a folder, and the lock that keeps another training out while this one runs.</summary>
/// <remarks>
/// A checkpoint is written under another name, flushed to the disk and renamed, which is atomic: under its own name there is never a part of one. What a killed run left under the other name is
/// deleted when the next one starts. The system frees the lock of a process that dies.
/// </remarks>
internal sealed class CheckpointFolder : IDisposable
{
    private const string Prefix = "checkpoint-";
    private const string Extension = ".wgan";
    private const string Unfinished = ".unfinished";
    private const string LockName = "lock";

    private readonly string _folder;
    private readonly int _keepLast;
    private readonly FileStream _lock;

    /// <exception cref="IOException">Another training writes there, or the folder cannot be made.</exception>
    public CheckpointFolder(string folder, int keepLast)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _keepLast = keepLast;
        try
        {
            _lock = new FileStream(Path.Combine(_folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new IOException($"Run.Checkpoint.Folder = '{folder}': another training writes its checkpoints there; give each one a folder of its own.", fault);
        }

        foreach (string left in Directory.EnumerateFiles(_folder, $"{Prefix}*{Unfinished}"))
        {
            File.Delete(left);
        }
    }

    /// <summary>Files of checkpoints, the newest first.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(_folder, $"{Prefix}*{Extension}").OrderDescending(StringComparer.Ordinal)];

    /// <summary>The newest checkpoint that is whole; null where there is none at all.</summary>
    /// <param name="log">Is told of damaged ones.</param>
    /// <exception cref="InvalidDataException">There are checkpoints, and all are damaged.</exception>
    public Checkpoint? Newest(Action<string> log)
    {
        InvalidDataException? newest = null;
        foreach (string file in Files())
        {
            try
            {
                using var reader = new BinaryReader(File.OpenRead(file));
                return CheckpointFormat.Read(reader);
            }
            catch (InvalidDataException fault)
            {
                log($"{Path.GetFileName(file)} is passed over: {fault.Message}");
                newest ??= fault;
            }
        }

        return newest is null ? null : throw new InvalidDataException($"None of the checkpoints in '{_folder}' can be read; of the newest: {newest.Message}", newest);
    }

    /// <summary>Writes a checkpoint, then deletes those that are too many.</summary>
    /// <exception cref="IOException">The disk did not take it; the others are still there.</exception>
    public void Save(Checkpoint checkpoint)
    {
        string path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{checkpoint.State.Step:D10}{Extension}")), unfinished = path + Unfinished;
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            using var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true);
            CheckpointFormat.Write(writer, checkpoint);
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
        foreach (string old in Files().Skip(_keepLast))
        {
            File.Delete(old);
        }
    }

    public void Dispose() => _lock.Dispose();
}
