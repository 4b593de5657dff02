namespace Microsoft.ML.Wgan.Columns;

/// <summary>Rows by block number. Thread-safe; a block holds the same rows whenever it is asked for.</summary>
internal interface IRowSource
{
    int BlockSize { get; }

    /// <summary>Rows <paramref name="blockIndex"/> * <see cref="BlockSize"/> and on; always a whole block.</summary>
    Table Block(long blockIndex);
}
