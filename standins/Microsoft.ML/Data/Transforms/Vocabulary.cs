using System.Globalization;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The values that have a key, in the order of their keys. Missing values have none.</summary>
internal abstract class Vocabulary
{
    private static readonly MethodInfo s_create = typeof(Vocabulary).GetMethod(nameof(CreateOf), BindingFlags.Static | BindingFlags.NonPublic);

    public abstract int Count { get; }

    public abstract PrimitiveDataViewType ItemType { get; }

    public static Vocabulary Create(PrimitiveDataViewType itemType)
    {
        return itemType is TextDataViewType
            ? new TextVocabulary()
            : ColumnGetters.Invoke<Vocabulary>(s_create, itemType.RawType, itemType);
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

/// <summary>Values of one type.</summary>
internal class Vocabulary<T>(PrimitiveDataViewType itemType) : Vocabulary
{
    private readonly Dictionary<T, uint> _keys = new(EqualityComparer<T>.Default);
    private readonly List<T> _values = [];

    public override int Count => _values.Count;

    public override PrimitiveDataViewType ItemType => itemType;

    public override Action Collector(DataViewRow row, DataViewSchema.Column column, int maximumKeys)
    {
        if (column.Type is not VectorDataViewType)
        {
            ValueGetter<T> scalar = row.GetGetter<T>(column);
            T value = default;
            return () =>
            {
                scalar(ref value);
                Add(value, maximumKeys);
            };
        }

        ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> values = default;
        return () =>
        {
            vector(ref values);
            foreach (T value in values.DenseValues())
            {
                Add(value, maximumKeys);
            }
        };
    }

    public override void Sort()
    {
        T[] sorted = [.. _values.Order(Comparer<T>.Create(Compare))];
        _values.Clear();
        Clear();
        foreach (T value in sorted)
        {
            Add(value, int.MaxValue);
        }
    }

    public override Delegate Getter(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is not VectorDataViewType)
        {
            ValueGetter<T> scalar = row.GetGetter<T>(column);
            T single = default;
            return new ValueGetter<uint>((ref uint key) =>
            {
                scalar(ref single);
                key = KeyOf(single);
            });
        }

        ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> values = default;
        return new ValueGetter<VBuffer<uint>>((ref VBuffer<uint> keys) =>
        {
            vector(ref values);
            VBufferEditor<uint> editor = VBufferEditor.Create(ref keys, values.Length);
            int slot = 0;
            foreach (T value in values.DenseValues())
            {
                editor.Values[slot++] = KeyOf(value);
            }

            keys = editor.Commit();
        });
    }

    public override void AddKeyValues(DataViewSchema.Annotations.Builder builder, bool asText)
    {
        if (Count == 0)
        {
            return;
        }

        if (asText)
        {
            builder.AddKeyValues(TextDataViewType.Instance, Enumerable.Range(0, Count).Select(place => TextOf(place).AsMemory()).ToArray());
        }
        else
        {
            builder.AddKeyValues<T>(itemType, [.. _values]);
        }
    }

    protected override string TextOf(int place) => Convert.ToString(_values[place], CultureInfo.InvariantCulture);

    protected override void LoadValue(string text) => Add(Parse(text), int.MaxValue);

    protected virtual T Parse(string text)
    {
        return typeof(T) == typeof(bool) ? (T)(object)bool.Parse(text) : (T)Convert.ChangeType(text, typeof(T), CultureInfo.InvariantCulture);
    }

    protected virtual int Compare(T left, T right) => Comparer<T>.Default.Compare(left, right);

    protected virtual bool IsMissing(T value) => value is float.NaN or double.NaN;

    protected virtual uint KeyOf(T value) => IsMissing(value) ? 0 : _keys.GetValueOrDefault(value);

    protected virtual void Remember(T value, uint key) => _keys.Add(value, key);

    protected virtual void Clear() => _keys.Clear();

    private void Add(T value, int maximumKeys)
    {
        if (!IsMissing(value) && _values.Count < maximumKeys && KeyOf(value) == 0)
        {
            _values.Add(value);
            Remember(value, (uint)_values.Count);
        }
    }
}

/// <summary>Texts, compared letter by letter.</summary>
internal sealed class TextVocabulary() : Vocabulary<ReadOnlyMemory<char>>(TextDataViewType.Instance)
{
    private readonly Dictionary<string, uint> _keys = new(StringComparer.Ordinal);

    protected override ReadOnlyMemory<char> Parse(string text) => text.AsMemory();

    protected override int Compare(ReadOnlyMemory<char> left, ReadOnlyMemory<char> right) => left.Span.SequenceCompareTo(right.Span);

    protected override bool IsMissing(ReadOnlyMemory<char> value) => value.IsEmpty;

    protected override uint KeyOf(ReadOnlyMemory<char> value)
    {
        return _keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value.Span, out uint key) ? key : 0;
    }

    protected override void Remember(ReadOnlyMemory<char> value, uint key) => _keys.Add(value.ToString(), key);

    protected override void Clear() => _keys.Clear();
}
