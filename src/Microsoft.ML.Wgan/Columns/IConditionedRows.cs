namespace Microsoft.ML.Wgan.Columns;

/// <summary>Single rows that hold what they are asked to hold. Thread-safe; a row depends on its number and what is given for it only.</summary>
internal interface IConditionedRows
{
    /// <summary>A table of this one row.</summary>
    /// <param name="row">The row's number.</param>
    /// <param name="given">Cells of it, at most one a column.</param>
    /// <exception cref="ArgumentException">The cells cannot hold together.</exception>
    Table Row(long row, IReadOnlyList<GivenCell> given);
}
