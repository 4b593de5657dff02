using System.Collections;

namespace Microsoft.ML.Wgan.Columns;

/// <summary>The cells of a column whose length is not known beforehand, in pieces, each in the narrowest type that holds its cells: adding never copies what is there already.</summary>
/// <typeparam name="T">What a cell is read as.</typeparam>
internal abstract class ChunkedStore<T> : IEnumerable<T>
{
    // So short that the open pieces of a wide vector cost little, so long that their number does not count.
    private const int ChunkLength = 1 << 13;

    private readonly List<Array> _full = [];

    // Grows with the first chunk, so that thousands of short columns cost little, and is then used over and over.
    private T[] _last = new T[16];
    private int _lastCount;

    public int Count => (_full.Count * ChunkLength) + _lastCount;

    public void Add(T cell)
    {
        if (_lastCount == ChunkLength)
        {
            _full.Add(Pack(_last));
            _lastCount = 0;
        }
        else if (_lastCount == _last.Length)
        {
            Array.Resize(ref _last, 2 * _lastCount);
        }

        _last[_lastCount++] = cell;
    }

    public void Clear()
    {
        _full.Clear();
        _last = new T[16];
        _lastCount = 0;
    }

    /// <summary>Fills an array with the first cells; it is no longer than there are any.</summary>
    public void CopyTo(T[] cells)
    {
        int done = 0;
        for (int chunk = 0; chunk < _full.Count && done < cells.Length; chunk++)
        {
            int length = Math.Min(ChunkLength, cells.Length - done);
            Unpack(_full[chunk], cells.AsSpan(done, length));
            done += length;
        }

        _last.AsSpan(0, cells.Length - done).CopyTo(cells.AsSpan(done));
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

        for (int i = 0; i < _lastCount; i++)
        {
            yield return _last[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A copy of the cells in the narrowest type.</summary>
    protected abstract Array Pack(T[] cells);

    /// <summary>The way back of <see cref="Pack"/>, for as many cells as are wanted.</summary>
    protected abstract void Unpack(Array packed, Span<T> cells);
}
