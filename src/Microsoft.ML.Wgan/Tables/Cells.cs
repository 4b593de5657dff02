using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Gathers the cells of one ML.NET column or slot, row by row.</summary>
/// <typeparam name="T">The item type of the ML.NET column.</typeparam>
internal abstract class CellReader<T>
{
    /// <summary>Adds the cell of the next row.</summary>
    public abstract void Add(in T value);

    /// <summary>Adds the gathered table columns, and says what makes values of <typeparamref name="T"/> of them again; null where the column is left out.</summary>
    /// <exception cref="NotSupportedException">The user named the column, but its cells can't be learned.</exception>
    /// <exception cref="ArgumentException">The cells are not of the kind the user stated.</exception>
    public abstract Cells<T>? Finish(ReadColumns read);
}

/// <summary>Makes values of an ML.NET column from table columns; the way back of <see cref="CellReader{T}"/>.</summary>
/// <typeparam name="T">The item type of the ML.NET column.</typeparam>
internal abstract class Cells<T>
{
    /// <summary>What the column was learned as.</summary>
    public abstract ColumnKind Kind { get; }

    /// <summary>How many table columns hold the cells.</summary>
    public virtual int Width => 1;

    /// <summary>The value of one row, from the table columns that start at <paramref name="first"/>.</summary>
    public abstract T Value(IReadOnlyList<TableColumn> columns, int first, int row);

    /// <summary>Finds the cell of a value; null for a level that did not occur. What is needed to find it is made once, here.</summary>
    /// <param name="texts">The text of each code, for cells of text.</param>
    public abstract Func<T, Cell?> CreateFinder(IReadOnlyList<string>? texts);

    /// <summary>The value of a cell that is not missing; the way back of <see cref="CreateFinder"/>.</summary>
    public abstract T ValueOf(Cell cell, IReadOnlyList<string>? texts);

    /// <summary>Writes what <see cref="CellType{T}.ReadCells"/> needs to make these cells again.</summary>
    public abstract void Write(BinaryWriter writer, CellType<T> type);
}
