using System.Buffers;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan;

/// <summary>Makes blocks of synthetic rows: the generator's outputs, decoded.</summary>
/// <remarks>
/// Every block is made whole and at the same place, whoever asks for whichever of its rows: matrix products round differently for
/// different batch sizes, and a row must not depend on what else was asked for.
/// </remarks>
/// <param name="generator">Makes the outputs.</param>
/// <param name="encoder">Decodes them.</param>
/// <param name="seed">Which rows.</param>
/// <param name="condition">What every row must hold; null for nothing.</param>
internal sealed class SyntheticRows(GeneratorHandle generator, TableEncoder encoder, ulong seed, RowCondition? condition = null) : IRowSource
{
    /// <summary>Rows in a block: enough to keep a matrix product busy, few enough that a single prediction is quick.</summary>
    public const int RowsPerBlock = 512;

    // A picture takes as long as many rows of a table.
    private const int PixelsPerBlock = 1 << 14;

    public int BlockSize { get; } = encoder.Layout.PixelWidth == 0 ? RowsPerBlock : Math.Clamp(PixelsPerBlock / encoder.Layout.PixelWidth, 1, RowsPerBlock);

    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Table Block(long blockIndex) => Rows(blockIndex * BlockSize, BlockSize);

    /// <summary>Some rows. Only under a condition may they be other than whole blocks: then the generator runs where a row's bits do not depend on others.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Table Rows(long firstRow, int rowCount)
    {
        int length = rowCount * encoder.Layout.Width;
        float[] buffer = ArrayPool<float>.Shared.Rent(length);
        try
        {
            Span<float> outputs = buffer.AsSpan(0, length);
            generator.Run(firstRow, rowCount, seed, outputs, condition?.Input);
            condition?.Restrict(outputs, encoder.Layout.Width);
            return encoder.Decode(outputs, rowCount, firstRow, seed, condition);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }
}
