using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>The learned columns, in order, as ML.NET sees them.</summary>
internal sealed class SourceSchema
{
    private readonly int[] _firsts;

    public SourceSchema(IReadOnlyList<SourceColumn> columns)
    {
        Columns = columns;
        _firsts = new int[columns.Count];
        for (int i = 1; i < columns.Count; i++)
        {
            _firsts[i] = _firsts[i - 1] + columns[i - 1].Width;
        }

        DataViewSchema = AppendedTo([]);
    }

    public IReadOnlyList<SourceColumn> Columns { get; }

    /// <summary>The schema of generated views.</summary>
    public DataViewSchema DataViewSchema { get; }

    /// <summary>Table columns of all columns.</summary>
    public int TableWidth => _firsts[^1] + Columns[^1].Width;

    /// <summary>The given columns followed by the learned ones, which hide those of the same name.</summary>
    public DataViewSchema AppendedTo(IEnumerable<DataViewSchema.Column> input)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(input);
        foreach (SourceColumn column in Columns)
        {
            builder.AddColumn(column.Name, column.Type, column.Annotations.ToDataViewAnnotations());
        }

        return builder.ToSchema();
    }

    /// <summary>Index of the first table column of a learned column.</summary>
    public int FirstOf(int column) => _firsts[column];

    /// <summary>Index of the learned column of a name; -1 where there is none.</summary>
    public int IndexOf(string name)
    {
        int index = Columns.Count - 1;
        while (index >= 0 && Columns[index].Name != name)
        {
            index--;
        }

        return index;
    }

    /// <summary>A getter of a learned column's values.</summary>
    /// <exception cref="InvalidOperationException">The column holds values of another type than <typeparamref name="T"/>.</exception>
    public ValueGetter<T> CreateGetter<T>(int column, SyntheticRow row) => Typed<T>(column, Columns[column].CreateGetter(row, _firsts[column]));

    /// <summary>A learned column's getter as one of the asked-for type.</summary>
    /// <exception cref="InvalidOperationException">The column holds values of another type than <typeparamref name="T"/>.</exception>
    public ValueGetter<T> Typed<T>(int column, Delegate getter) =>
        getter as ValueGetter<T>
        ?? throw new InvalidOperationException(
            $"Invalid TValue in GetGetter for column '{Columns[column].Name}': '{typeof(T)}', expected type: '{Columns[column].Type.RawType}'.");

    public void Write(BinaryWriter writer)
    {
        writer.Write(Columns.Count);
        foreach (SourceColumn column in Columns)
        {
            writer.Write(column.Name);
            writer.Write(column.CellType.Tag);
            writer.Write((byte)column.Kind);
            WriteType(writer, column.Type);
            column.Annotations.Write(writer);
            column.WriteCells(writer);
        }
    }

    /// <exception cref="InvalidDataException">What is read is not a schema.</exception>
    public static SourceSchema Read(BinaryReader reader)
    {
        var columns = new SourceColumn[reader.ReadCount(16, "columns")];
        for (int i = 0; i < columns.Length; i++)
        {
            string name = reader.ReadString();
            CellType cells = CellTypes.OfTag(reader.ReadByte());
            var kind = (ColumnKind)reader.ReadByte();
            DataViewType type = ReadType(reader, cells);
            if (!Enum.IsDefined(kind) || kind == ColumnKind.Ignore || !(cells.CanBe(kind) || (kind == ColumnKind.Image && type is VectorDataViewType)))
            {
                throw new InvalidDataException($"The model's column '{name}' has a kind that its type cannot have.");
            }

            columns[i] = cells.ReadColumn(reader, name, type, ColumnAnnotations.Read(reader), kind);
        }

        return columns.Length > 0 ? new SourceSchema(columns) : throw new InvalidDataException("The model has no columns.");
    }

    // The count of a key type (0 for others), then the dimensions of a vector (none for scalars).
    private static void WriteType(BinaryWriter writer, DataViewType type)
    {
        var vector = type as VectorDataViewType;
        writer.Write((vector?.ItemType ?? type) is KeyDataViewType key ? key.Count : 0UL);
        writer.Write(vector?.Dimensions.Length ?? 0);
        foreach (int size in vector?.Dimensions ?? [])
        {
            writer.Write(size);
        }
    }

    private static DataViewType ReadType(BinaryReader reader, CellType cells)
    {
        ulong keyCount = reader.ReadUInt64();
        int[] dimensions = new int[reader.ReadCount(sizeof(int), "dimensions")];
        long size = 1;
        for (int i = 0; i < dimensions.Length; i++)
        {
            dimensions[i] = reader.ReadInt32();
            size = Math.Min(size * dimensions[i], int.MaxValue);
            if (dimensions[i] < 1 || size > MaximumSlots)
            {
                throw new InvalidDataException("The model names a vector whose size cannot be.");
            }
        }

        try
        {
            DataViewType item = cells.ToDataViewType(keyCount);
            return dimensions.Length == 0 ? item
                : item is PrimitiveDataViewType primitive ? new VectorDataViewType(primitive, dimensions)
                : throw new InvalidDataException("The model names a vector of pictures.");
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException("The model names a column type that cannot be.", fault);
        }
    }

    /// <summary>More slots than any table that could have been trained on; bounds what a damaged file can make us allocate.</summary>
    public const int MaximumSlots = 1 << 20;
}
