using System.Globalization;
using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// The annotations that stay true of synthetic values: the values of keys, the names of slots, and that a column is normalized.
/// Copied out of the source, so that a model holds no view.
/// </summary>
internal sealed class ColumnAnnotations
{
    private const string KeyValuesName = "KeyValues";
    private const string SlotNames = "SlotNames";
    private const string IsNormalized = "IsNormalized";
    private readonly IReadOnlyList<AnnotationVector> _vectors;
    private readonly bool _isNormalized;

    private ColumnAnnotations(IReadOnlyList<AnnotationVector> vectors, bool isNormalized)
    {
        _vectors = vectors;
        _isNormalized = isNormalized;
    }

    /// <summary>The values of the column's keys; null for other columns, and where keys have none.</summary>
    public AnnotationVector? KeyValues => _vectors.FirstOrDefault(vector => vector.Name == KeyValuesName);

    /// <summary>Copies a column's annotations.</summary>
    public static ColumnAnnotations CopyOf(DataViewSchema.Column column)
    {
        var vectors = new List<AnnotationVector>();
        foreach (string name in (string[])[KeyValuesName, SlotNames])
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

    /// <summary>How many values there are.</summary>
    public abstract int Count { get; }

    /// <summary>Where a value as users write it stands; -1 where it does not.</summary>
    public abstract int IndexOf(object value);

    /// <summary>A value as messages show it.</summary>
    public abstract string Shown(int index);

    /// <summary>Whether another vector has the same values in the same order.</summary>
    public bool IsSameAs(AnnotationVector other) =>
        Type.Tag == other.Type.Tag && Count == other.Count && Enumerable.Range(0, Count).All(index => Shown(index) == other.Shown(index));

    public abstract void AddTo(DataViewSchema.Annotations.Builder builder);

    public abstract void Write(BinaryWriter writer);
}

/// <inheritdoc/>
internal sealed class AnnotationVector<T>(CellType<T> type, string name, T[] values) : AnnotationVector(type, name)
{
    public override int Count => values.Length;

    // Text compares as text, not as the memory it lies in.
    public override int IndexOf(object value) => type.TryConvert(value, out T converted)
        ? Array.FindIndex(values, candidate => candidate is ReadOnlyMemory<char> text
            ? text.Span.SequenceEqual(((ReadOnlyMemory<char>)(object)converted!).Span)
            : EqualityComparer<T>.Default.Equals(candidate, converted))
        : -1;

    public override string Shown(int index) => index >= 0 && index < values.Length
        ? values[index] is ReadOnlyMemory<char> text ? $"'{text}'" : Convert.ToString(values[index], CultureInfo.InvariantCulture) ?? ""
        : string.Create(CultureInfo.InvariantCulture, $"key {index + 1}");

    public override void AddTo(DataViewSchema.Annotations.Builder builder)
    {
        ValueGetter<VBuffer<T>> getter = (ref VBuffer<T> value) => new VBuffer<T>(values.Length, values).CopyTo(ref value);
        builder.Add(Name, new VectorDataViewType((PrimitiveDataViewType)Type.ToDataViewType(keyCount: 1), values.Length), getter);
    }

    public override void Write(BinaryWriter writer) => type.WriteValues(writer, values);
}
