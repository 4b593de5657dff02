using System.Buffers;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan;

/// <summary>Makes blocks of synthetic rows: the generator's outputs, decoded.</summary>
/// <remarks>
/// Every block is made whole and at the same place, whoever asks for whichever of its rows: matrix products round differently for
/// different batch sizes, and a row must not depend on what else was asked for.
/// </remarks>
internal sealed class SyntheticRows(GeneratorHandle generator, TableEncoder encoder, ulong seed) : IRowSource
{
    /// <summary>Rows in a block: enough to keep a matrix product busy, few enough that a single prediction is quick.</summary>
    public const int RowsPerBlock = 512;

    public int BlockSize => RowsPerBlock;

    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Table Block(long blockIndex)
    {
        long firstRow = blockIndex * RowsPerBlock;
        int length = RowsPerBlock * encoder.Layout.Width;
        float[] buffer = ArrayPool<float>.Shared.Rent(length);
        try
        {
            Span<float> outputs = buffer.AsSpan(0, length);
            generator.Run(firstRow, RowsPerBlock, seed, outputs);
            return encoder.Decode(outputs, RowsPerBlock, firstRow, seed);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }
}
