namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>The numbers of all rows, those of a node side by side and ascending.</summary>
internal sealed class RowPartition(int rowCount)
{
    private readonly int[] _rows = new int[rowCount];
    private readonly int[] _right = new int[rowCount];

    public ReadOnlySpan<int> this[int start, int length] => _rows.AsSpan(start, length);

    /// <summary>Back to a single node.</summary>
    public void Reset()
    {
        for (int row = 0; row < _rows.Length; row++)
        {
            _rows[row] = row;
        }
    }

    /// <summary>Moves a node's left rows before its right ones; returns how many they are.</summary>
    public int Split(int start, int length, ReadOnlySpan<byte> bins, in BinSet leftBins)
    {
        Span<int> rows = _rows.AsSpan(start, length);
        int left = 0, right = 0;
        foreach (int row in rows)
        {
            // Both are written and one counts: which side a row takes can't be foreseen.
            bool goesLeft = leftBins.Contains(bins[row]);
            rows[left] = row;
            _right[right] = row;
            left += goesLeft ? 1 : 0;
            right += goesLeft ? 0 : 1;
        }

        _right.AsSpan(0, right).CopyTo(rows[left..]);
        return left;
    }
}
