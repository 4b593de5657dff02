namespace Microsoft.ML.Data;

/// <summary>The lines of all files that hold a row, split into fields.</summary>
internal sealed class TextLines(IMultiStreamSource source, TextLoader.Options options) : IDisposable
{
    private TextReader _reader;
    private int _file = -1;

    public TextFields Fields { get; } = new(options);

    /// <summary>The number of the current line in its file, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>The header of the first file, once its first row was read.</summary>
    public string Header { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            if (_reader == null && !OpenNext())
            {
                return false;
            }

            string line = NextContent();
            if (line != null)
            {
                SplitRecord(line);
                return true;
            }

            Dispose();
        }
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }

    private bool OpenNext()
    {
        if (_file + 1 >= source.Count)
        {
            return false;
        }

        _reader = source.OpenTextReader(++_file);
        LineNumber = 0;
        if (options.HasHeader)
        {
            string header = NextContent();
            Header ??= header;
        }

        return true;
    }

    private string NextContent()
    {
        string line;
        while ((line = NextLine()) != null)
        {
            // "#@" starts the description that SaveAsText may put in front.
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("#@", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private string NextLine()
    {
        LineNumber++;
        return _reader.ReadLine();
    }

    private void SplitRecord(string line)
    {
        while (!Fields.Split(line) && options.ReadMultilines)
        {
            string more = NextLine() ?? throw new FormatException("Stream reading encountered exception");
            line += "\n" + more;
        }
    }
}
