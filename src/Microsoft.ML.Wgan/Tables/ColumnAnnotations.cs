using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// The annotations that stay true of synthetic values: the values of keys, the names of slots, and that a column is normalized.
/// Copied out of the source, so that a model holds no view.
/// </summary>
internal sealed class ColumnAnnotations
{
    private const string KeyValues = "KeyValues";
    private const string SlotNames = "SlotNames";
    private const string IsNormalized = "IsNormalized";
    private readonly IReadOnlyList<AnnotationVector> _vectors;
    private readonly bool _isNormalized;

    private ColumnAnnotations(IReadOnlyList<AnnotationVector> vectors, bool isNormalized)
    {
        _vectors = vectors;
        _isNormalized = isNormalized;
    }

    /// <summary>Copies a column's annotations.</summary>
    public static ColumnAnnotations CopyOf(DataViewSchema.Column column)
    {
        var vectors = new List<AnnotationVector>();
        foreach (string name in (string[])[KeyValues, SlotNames])
        {
            // Key values of a type that is not known are left out: their keys work, but cannot be mapped back.
            if (column.Annotations.Schema.GetColumnOrNull(name)?.Type is VectorDataViewType type && CellTypes.Of(type) is { } cells)
            {
                vectors.Add(cells.CopyAnnotation(column.Annotations, name));
            }
        }

        bool isNormalized = false;
        if (column.Annotations.Schema.GetColumnOrNull(IsNormalized)?.Type is BooleanDataViewType)
        {
            column.Annotations.GetValue(IsNormalized, ref isNormalized);
        }

        return new ColumnAnnotations(vectors, isNormalized);
    }

    /// <summary>The names of a vector column's slots; null where it has none.</summary>
    public static IReadOnlyList<string>? SlotNamesOf(DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull(SlotNames)?.Type is not VectorDataViewType { ItemType: TextDataViewType })
        {
            return null;
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        column.Annotations.GetValue(SlotNames, ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    public DataViewSchema.Annotations ToDataViewAnnotations()
    {
        var builder = new DataViewSchema.Annotations.Builder();
        foreach (AnnotationVector vector in _vectors)
        {
            vector.AddTo(builder);
        }

        if (_isNormalized)
        {
            builder.AddPrimitiveValue(IsNormalized, BooleanDataViewType.Instance, true);
        }

        return builder.ToAnnotations();
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_isNormalized);
        writer.Write(_vectors.Count);
        foreach (AnnotationVector vector in _vectors)
        {
            writer.Write(vector.Name);
            writer.Write(vector.Type.Tag);
            vector.Write(writer);
        }
    }

    public static ColumnAnnotations Read(BinaryReader reader)
    {
        bool isNormalized = reader.ReadBoolean();
        var vectors = new AnnotationVector[reader.ReadCount(6, "annotations")];
        for (int i = 0; i < vectors.Length; i++)
        {
            string name = reader.ReadString();
            vectors[i] = CellTypes.OfTag(reader.ReadByte()).ReadAnnotation(reader, name);
        }

        return new ColumnAnnotations(vectors, isNormalized);
    }
}

/// <summary>An annotation that is a vector of values.</summary>
internal abstract class AnnotationVector(CellType type, string name)
{
    public CellType Type { get; } = type;

    public string Name { get; } = name;

    public abstract void AddTo(DataViewSchema.Annotations.Builder builder);

    public abstract void Write(BinaryWriter writer);
}

/// <inheritdoc/>
internal sealed class AnnotationVector<T>(CellType<T> type, string name, T[] values) : AnnotationVector(type, name)
{
    public override void AddTo(DataViewSchema.Annotations.Builder builder)
    {
        ValueGetter<VBuffer<T>> getter = (ref VBuffer<T> value) => new VBuffer<T>(values.Length, values).CopyTo(ref value);
        builder.Add(Name, new VectorDataViewType(Type.ToDataViewType(keyCount: 1), values.Length), getter);
    }

    public override void Write(BinaryWriter writer) => type.WriteValues(writer, values);
}
