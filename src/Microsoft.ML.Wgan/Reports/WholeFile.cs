using System.Text;

namespace Microsoft.ML.Wgan.Reports;

/// <summary>Files that are there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file beside its place and then moves it there, over what was there; folders are made.</summary>
    /// <exception cref="ArgumentException">The path is a folder's.</exception>
    /// <exception cref="IOException">It cannot be written; what was there before stays as it was.</exception>
    public static void Write(string path, string text)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full) || Path.EndsInDirectorySeparator(full))
        {
            throw new ArgumentException($"'{path}' is a folder; the name of a file is needed.", nameof(path));
        }

        string unfinished = $"{full}.{Environment.ProcessId}.unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, full, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }

            throw new IOException($"'{path}' could not be written: {fault.Message}", fault);
        }
    }
}
