namespace Microsoft.ML.Wgan.Columns;

/// <summary>Numbers: 4 bytes each where a float holds them exactly, else 8.</summary>
internal sealed class NumberStore : ChunkedStore<double>
{
    protected override Array Pack(double[] cells) =>
        Array.TrueForAll(cells, cell => (float)cell == cell || double.IsNaN(cell)) ? Array.ConvertAll(cells, cell => (float)cell) : (Array)cells.Clone();

    protected override void Unpack(Array packed, Span<double> cells)
    {
        if (packed is double[] doubles)
        {
            doubles.AsSpan(0, cells.Length).CopyTo(cells);
            return;
        }

        float[] floats = (float[])packed;
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = floats[i];
        }
    }
}
