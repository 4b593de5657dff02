using System.Globalization;
using System.Text;

namespace Microsoft.ML.Data;

/// <summary>The fields of one line.</summary>
internal sealed class TextFields(TextLoader.Options options)
{
    private readonly bool _skipSpaces = !options.Separators.Contains(' ');
    private readonly StringBuilder _quoted = new();
    private ReadOnlyMemory<char>[] _fields = new ReadOnlyMemory<char>[16];
    private int[] _sparse;

    public int Count { get; private set; }

    /// <summary>How many fields were broken in their quotes.</summary>
    public int FormatErrors { get; private set; }

    /// <summary>The field at a place; empty where the line has none.</summary>
    public ReadOnlyMemory<char> this[int index]
    {
        get
        {
            if (_sparse == null)
            {
                return index < Count ? _fields[index] : default;
            }

            int place = Array.IndexOf(_sparse, index);
            return place >= 0 ? _fields[place] : default;
        }
    }

    /// <summary>Splits a line; false if it ends inside quotes.</summary>
    public bool Split(string line)
    {
        Count = 0;
        FormatErrors = 0;
        _sparse = null;
        bool closed = true;
        int end = options.TrimWhitespace ? line.AsSpan().TrimEnd().Length : line.Length;
        for (int start = 0; start <= end;)
        {
            start = Next(line, start, end, ref closed) + 1;
        }

        if (options.AllowSparse)
        {
            FindSparse();
        }

        return closed;
    }

    private int Next(string line, int start, int end, ref bool closed)
    {
        while (_skipSpaces && start < end && line[start] == ' ')
        {
            start++;
        }

        if (options.AllowQuoting && start < end && line[start] == '"')
        {
            return NextQuoted(line, start, end, ref closed);
        }

        int stop = FindSeparator(line, start, end);
        Add(line.AsMemory(start, stop - start));
        return stop;
    }

    private int NextQuoted(string line, int start, int end, ref bool closed)
    {
        _quoted.Clear();
        int i = start + 1;
        closed = false;
        for (; i < end; i++)
        {
            char c = line[i];
            if (c == options.EscapeChar && i + 1 < end && line[i + 1] == '"')
            {
                _quoted.Append('"');
                i++;
            }
            else if (c == '"')
            {
                closed = true;
                i++;
                break;
            }
            else
            {
                _quoted.Append(c);
            }
        }

        while (i < end && line[i] == ' ' && _skipSpaces)
        {
            i++;
        }

        // Text between the closing quote and the separator, or no closing quote, makes the field worthless.
        bool good = closed && (i >= end || options.Separators.Contains(line[i]));
        FormatErrors += good ? 0 : 1;
        Add(good ? _quoted.ToString().AsMemory() : default);
        return FindSeparator(line, i, end);
    }

    private int FindSeparator(string line, int start, int end)
    {
        int found = start < end ? line.AsSpan(start, end - start).IndexOfAny(options.Separators) : -1;
        return found < 0 ? end : start + found;
    }

    private void Add(ReadOnlyMemory<char> field)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, 2 * Count);
        }

        _fields[Count++] = field;
    }

    /// <summary>Dense fields, the length of the rest, and then "index:value" pairs within that rest.</summary>
    private void FindSparse()
    {
        int pair = Array.FindIndex(_fields, 0, Count, field => field.Span.Contains(':'));
        if (pair < 1)
        {
            return;
        }

        int dense = pair - 1;
        int[] places = [.. Enumerable.Range(0, dense)];
        List<int> sparse = [.. places];
        for (int i = pair; i < Count; i++)
        {
            int colon = _fields[i].Span.IndexOf(':');
            if (colon < 0 || !int.TryParse(_fields[i].Span[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                FormatErrors++;
                break;
            }

            _fields[dense + sparse.Count - places.Length] = _fields[i][(colon + 1)..];
            sparse.Add(dense + index);
        }

        _sparse = [.. sparse];
        Count = _sparse.Length;
    }
}
