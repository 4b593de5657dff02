using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Gathers the cells of one table column, row by row.</summary>
/// <typeparam name="T">The item type of the ML.NET column.</typeparam>
internal abstract class CellReader<T>
{
    /// <summary>Adds the cell of the next row.</summary>
    public abstract void Add(in T value);

    /// <summary>The gathered column, and what makes values of <typeparamref name="T"/> of such a column again.</summary>
    public abstract (TableColumn Column, Cells<T> Cells) Finish();
}

/// <summary>Makes values of an ML.NET column from a table column; the way back of <see cref="CellReader{T}"/>.</summary>
/// <typeparam name="T">The item type of the ML.NET column.</typeparam>
internal abstract class Cells<T>
{
    /// <summary>What the column was learned as.</summary>
    public abstract ColumnKind Kind { get; }

    /// <summary>The value of one row.</summary>
    public abstract T Value(TableColumn column, int row);

    /// <summary>Writes what <see cref="CellType{T}.ReadCells"/> needs to make these cells again.</summary>
    public abstract void Write(BinaryWriter writer, CellType<T> type);
}
