namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Some rows of what the generator gave: numbers in [-1, 1] and, for categories, unnormalised log-probabilities.</summary>
internal readonly ref struct OutputBlock(ReadOnlySpan<float> outputs, int rowCount, int width, long firstRow, int target, ulong seed)
{
    /// <summary>Row-major, <see cref="RowCount"/> by <see cref="Width"/>.</summary>
    public ReadOnlySpan<float> Outputs { get; } = outputs;

    public int Width { get; } = width;

    public int RowCount { get; } = rowCount;

    /// <summary>Number of the first row among all synthetic rows: what its noise depends on.</summary>
    public long FirstRow { get; } = firstRow;

    /// <summary>Where the first row goes in the decoded column.</summary>
    public int Target { get; } = target;

    public ulong Seed { get; } = seed;

    public ReadOnlySpan<float> Row(int row) => Outputs.Slice(row * Width, Width);

    public NoiseStream Noise(int column) => new(Seed, (ulong)column);
}
