using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>The synthetic row at a cursor's position, made when a getter first asks for a value of it.</summary>
/// <param name="position">Where the cursor stands; negative before its first row and after its last.</param>
internal abstract class SyntheticRow(Func<long> position)
{
    /// <summary>A table that holds the row, and the row's place in it.</summary>
    /// <exception cref="InvalidOperationException">The cursor stands on no row.</exception>
    public Table Locate(out int rowInTable)
    {
        long row = position();
        return row >= 0
            ? Locate(row, out rowInTable)
            : throw new InvalidOperationException(
                "Values cannot be fetched at this time. This method was called either before the first call to MoveNext, or at any point after that method returned false.");
    }

    protected abstract Table Locate(long row, out int rowInTable);
}

/// <summary>A row of a block, which is kept until a getter asks for a value in another: a cursor whose synthetic columns nobody reads makes nothing.</summary>
/// <param name="source">Makes the blocks.</param>
/// <param name="position">Where the cursor stands.</param>
internal sealed class BlockRow(IRowSource source, Func<long> position) : SyntheticRow(position)
{
    private Table? _block;
    private long _blockIndex = -1;

    protected override Table Locate(long row, out int rowInTable)
    {
        (long blockIndex, long place) = Math.DivRem(row, source.BlockSize);
        rowInTable = (int)place;
        if (_block is null || blockIndex != _blockIndex)
        {
            _block = source.Block(blockIndex);
            _blockIndex = blockIndex;
        }

        return _block;
    }
}

/// <summary>A row by itself, made for what the input row gives.</summary>
/// <param name="source">Makes the rows.</param>
/// <param name="inputs">What is given, read from the input row.</param>
/// <param name="position">Where the cursor stands.</param>
internal sealed class ConditionedRow(IConditionedRows source, IReadOnlyList<GivenInput> inputs, Func<long> position) : SyntheticRow(position)
{
    private readonly GivenCell[] _given = new GivenCell[inputs.Count];
    private GivenCell[] _made = [];
    private Table? _row;
    private long _number = -1;

    // What is given is read every time: a row's values may change while its number stays.
    protected override Table Locate(long row, out int rowInTable)
    {
        for (int i = 0; i < _given.Length; i++)
        {
            _given[i] = inputs[i].Read();
        }

        rowInTable = 0;
        if (_row is null || row != _number || !_given.AsSpan().SequenceEqual(_made))
        {
            _row = source.Row(row, _given);
            _number = row;
            _made = [.. _given];
        }

        return _row;
    }
}
