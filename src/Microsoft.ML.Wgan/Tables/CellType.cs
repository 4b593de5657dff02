using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>An item type of ML.NET columns: how its cells are read, made again and stored.</summary>
internal abstract class CellType(byte tag, DataViewType example)
{
    /// <summary>Stands for this type in model files; never reused for another.</summary>
    public byte Tag { get; } = tag;

    /// <summary>What the type is learned as unless the user says otherwise.</summary>
    public abstract ColumnKind DefaultKind { get; }

    /// <summary>Whether the type can be learned as <paramref name="kind"/>.</summary>
    public abstract bool CanBe(ColumnKind kind);

    /// <summary>The ML.NET type; keys need their count for it.</summary>
    public virtual DataViewType ToDataViewType(ulong keyCount) => example;

    public abstract ColumnReader OpenColumn(DataViewRow row, DataViewSchema.Column column, in ReadingRules rules);

    public abstract SourceColumn ReadColumn(BinaryReader reader, string name, DataViewType type, ColumnAnnotations annotations, ColumnKind kind);

    public abstract AnnotationVector CopyAnnotation(DataViewSchema.Annotations annotations, string name);

    public abstract AnnotationVector ReadAnnotation(BinaryReader reader, string name);

    /// <summary>Whether cells of a column with this item type are of this cell type.</summary>
    public virtual bool Fits(DataViewType itemType) => example.Equals(itemType);

    protected static string SlotName(string column, IReadOnlyList<string>? slotNames, int slot) =>
        slotNames is not null && slotNames[slot].Length > 0 ? slotNames[slot] : $"{column}[{slot}]";
}

/// <inheritdoc/>
/// <typeparam name="T">What a getter of such a cell gives.</typeparam>
internal abstract class CellType<T>(byte tag, DataViewType example) : CellType(tag, example)
{
    /// <summary>A value as users write it, as the column holds it; null asks for a missing one.</summary>
    /// <returns>False for a value of another type, or one that the type cannot hold.</returns>
    public virtual bool TryConvert(object? value, out T converted)
    {
        converted = value is T given ? given : default!;
        return value is T;
    }

    public virtual bool IsMissing(T value) => false;

    public abstract void WriteValue(BinaryWriter writer, T value);

    public abstract T ReadValue(BinaryReader reader);

    /// <summary>A reader for the cells of one column or slot.</summary>
    public abstract CellReader<T> CreateReader(string name, in ReadingRules rules);

    /// <summary>The cells that <see cref="Cells{T}.Write"/> wrote.</summary>
    public abstract Cells<T> ReadCells(BinaryReader reader, ColumnKind kind);

    public void WriteValues(BinaryWriter writer, IReadOnlyCollection<T> values)
    {
        writer.Write(values.Count);
        foreach (T value in values)
        {
            WriteValue(writer, value);
        }
    }

    public T[] ReadValues(BinaryReader reader)
    {
        var values = new T[reader.ReadCount(1, "values")];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ReadValue(reader);
        }

        return values;
    }

    public override ColumnReader OpenColumn(DataViewRow row, DataViewSchema.Column column, in ReadingRules rules)
    {
        if (column.Type is not VectorDataViewType vector)
        {
            return new ScalarReader<T>(this, row, column, CreateReader(column.Name, rules));
        }

        // One kind holds for all slots, so it is not left to the values of each.
        ReadingRules stated = rules with { IsStated = true };
        IReadOnlyList<string>? names = ColumnAnnotations.SlotNamesOf(column);
        return new VectorReader<T>(this, row, column, [.. Enumerable.Range(0, vector.Size).Select(slot => CreateReader(SlotName(column.Name, names, slot), stated))]);
    }

    public override SourceColumn ReadColumn(BinaryReader reader, string name, DataViewType type, ColumnAnnotations annotations, ColumnKind kind)
    {
        if (type is not VectorDataViewType vector)
        {
            return new ScalarColumn<T>(this, name, type, annotations, ReadCells(reader, kind));
        }

        // A slot may be stored in no bytes at all, so the size itself bounds the list.
        return new VectorColumn<T>(this, name, vector, annotations, [.. Enumerable.Range(0, vector.Size).Select(_ => ReadCells(reader, kind))]);
    }

    public override AnnotationVector CopyAnnotation(DataViewSchema.Annotations annotations, string name)
    {
        VBuffer<T> values = default;
        annotations.GetValue(name, ref values);
        return new AnnotationVector<T>(this, name, [.. values.DenseValues()]);
    }

    public override AnnotationVector ReadAnnotation(BinaryReader reader, string name) => new AnnotationVector<T>(this, name, ReadValues(reader));
}
