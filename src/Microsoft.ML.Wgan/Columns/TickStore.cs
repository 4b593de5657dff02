namespace Microsoft.ML.Wgan.Columns;

/// <summary>Times in ticks of 100 ns, 8 bytes each; a double would not hold them exactly.</summary>
internal sealed class TickStore : ChunkedStore<long>
{
    protected override Array Pack(long[] cells) => (Array)cells.Clone();

    protected override void Unpack(Array packed, Span<long> cells) => ((long[])packed).AsSpan(0, cells.Length).CopyTo(cells);
}
