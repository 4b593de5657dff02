namespace Microsoft.ML.Wgan.Columns;

/// <summary>Codes of levels, -1 for missing: 1 byte each in a piece with codes below 255, 2 below 65,535, else 4.</summary>
internal sealed class CodeStore : ChunkedStore<int>
{
    protected override Array Pack(int[] cells)
    {
        int largest = cells.Max();
        // Moved up by one, so that missing is 0.
        return largest < byte.MaxValue ? Array.ConvertAll(cells, cell => (byte)(cell + 1))
            : largest < ushort.MaxValue ? Array.ConvertAll(cells, cell => (ushort)(cell + 1))
            : (Array)cells.Clone();
    }

    protected override void Unpack(Array packed, Span<int> cells)
    {
        switch (packed)
        {
            case byte[] bytes:
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i] = bytes[i] - 1;
                }

                break;
            case ushort[] shorts:
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i] = shorts[i] - 1;
                }

                break;
            default:
                ((int[])packed).AsSpan(0, cells.Length).CopyTo(cells);
                break;
        }
    }
}
