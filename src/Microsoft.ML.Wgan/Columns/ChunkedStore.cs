using System.Collections;

namespace Microsoft.ML.Wgan.Columns;

/// <summary>The cells of a column whose length is not known beforehand, in pieces, each in the narrowest type that holds its cells: adding never copies what is there already.</summary>
/// <typeparam name="T">What a cell is read as.</typeparam>
internal abstract class ChunkedStore<T> : IEnumerable<T>
{
    private const int ChunkLength = 1 << 16;

    private readonly List<Array> _full = [];

    // Grows with the first chunk, so that thousands of short columns cost little, and is then used over and over.
    private readonly List<T> _last = [];

    public int Count => (_full.Count * ChunkLength) + _last.Count;

    public void Add(T cell)
    {
        if (_last.Count == ChunkLength)
        {
            _full.Add(Pack([.. _last]));
            _last.Clear();
        }

        _last.Add(cell);
    }

    public void Clear()
    {
        _full.Clear();
        _last.Clear();
    }

    public T[] ToArray()
    {
        var cells = new T[Count];
        for (int chunk = 0; chunk < _full.Count; chunk++)
        {
            Unpack(_full[chunk], cells.AsSpan(chunk * ChunkLength, ChunkLength));
        }

        _last.CopyTo(cells, _full.Count * ChunkLength);
        return cells;
    }

    public IEnumerator<T> GetEnumerator()
    {
        var cells = new T[_full.Count > 0 ? ChunkLength : 0];
        foreach (Array chunk in _full)
        {
            Unpack(chunk, cells);
            foreach (T cell in cells)
            {
                yield return cell;
            }
        }

        foreach (T cell in _last)
        {
            yield return cell;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The cells in the narrowest type.</summary>
    protected abstract Array Pack(T[] cells);

    /// <summary>The way back of <see cref="Pack"/>.</summary>
    protected abstract void Unpack(Array packed, Span<T> cells);
}
