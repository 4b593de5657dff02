using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// The synthetic row at a cursor's position. Its block is made when a getter first asks for a value in it, and kept until one asks
/// for a value in another: a cursor whose synthetic columns nobody reads makes nothing.
/// </summary>
/// <param name="source">Makes the blocks.</param>
/// <param name="position">Where the cursor stands; negative before its first row and after its last.</param>
internal sealed class SyntheticRow(IRowSource source, Func<long> position)
{
    private Table? _block;
    private long _blockIndex = -1;

    /// <summary>The block that holds the row, and the row's place in it.</summary>
    /// <exception cref="InvalidOperationException">The cursor stands on no row.</exception>
    public Table Locate(out int rowInBlock)
    {
        long row = position();
        if (row < 0)
        {
            throw new InvalidOperationException(
                "Values cannot be fetched at this time. This method was called either before the first call to MoveNext, or at any point after that method returned false.");
        }

        (long blockIndex, long place) = Math.DivRem(row, source.BlockSize);
        rowInBlock = (int)place;
        if (_block is null || blockIndex != _blockIndex)
        {
            _block = source.Block(blockIndex);
            _blockIndex = blockIndex;
        }

        return _block;
    }
}
