using System.Globalization;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The values that have a key, in the order of their keys. Missing values have none.</summary>
internal abstract class Vocabulary
{
    private static readonly MethodInfo _create = typeof(Vocabulary).GetMethod(nameof(CreateOf), BindingFlags.Static | BindingFlags.NonPublic);

    public abstract int Count { get; }

    public abstract PrimitiveDataViewType ItemType { get; }

    public static Vocabulary Create(PrimitiveDataViewType itemType)
    {
        return itemType is TextDataViewType
            ? new TextVocabulary()
            : ColumnGetters.Invoke<Vocabulary>(_create, itemType.RawType, itemType);
    }

    public static Vocabulary Load(BinaryReader reader)
    {
        Vocabulary vocabulary = Create(((DataKind)reader.ReadByte()).ToPrimitiveType());
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            vocabulary.LoadValue(reader.ReadString());
        }

        return vocabulary;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write((byte)Enum.GetValues<DataKind>().First(kind => kind.ToPrimitiveType().Equals(ItemType)));
        writer.Write(Count);
        for (int i = 0; i < Count; i++)
        {
            writer.Write(TextOf(i));
        }
    }

    /// <summary>Writes a line of place and value for each key.</summary>
    public void WriteTerms(TextWriter writer)
    {
        for (int i = 0; i < Count; i++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i}\t{TextOf(i)}"));
        }
    }

    /// <summary>An action that takes the column's current values in, up to a number of keys.</summary>
    public abstract Action Collector(DataViewRow row, DataViewSchema.Column column, int maximumKeys);

    /// <summary>Gives the smallest value the first key.</summary>
    public abstract void Sort();

    /// <summary>A getter of keys.</summary>
    public abstract Delegate Getter(DataViewRow row, DataViewSchema.Column column);

    public abstract void AddKeyValues(DataViewSchema.Annotations.Builder builder, bool asText);

    protected abstract string TextOf(int place);

    protected abstract void LoadValue(string text);

    private static Vocabulary<T> CreateOf<T>(PrimitiveDataViewType itemType)
        where T : IEquatable<T>
    {
        return new Vocabulary<T>(itemType);
    }
}
