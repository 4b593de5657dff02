namespace Microsoft.ML.Data;

/// <summary>A column of a text file: its type and the fields it is read from.</summary>
internal sealed class TextColumn
{
    public TextColumn(TextLoader.Column column, int fieldsInSample)
        : this(
            column.Name,
            column.DataKind,
            column.KeyCount == null ? null : column.KeyCount.Count ?? MaximumKeys(column.DataKind),
            column.Source.Length > 1 || column.Source.Any(range => range.ForceVector || IsOpen(range) || range.Max > range.Min),
            [.. column.Source.SelectMany(range => FieldsOf(range, fieldsInSample))])
    {
    }

    public TextColumn(string name, DataKind kind, ulong? keyCount, bool isVector, int[] fields)
    {
        Name = name;
        Kind = kind;
        KeyCount = keyCount;
        IsVector = isVector;
        Fields = fields;
        ItemType = kind.ToPrimitiveType();
        if (keyCount is ulong count)
        {
            ItemType = new KeyDataViewType(ItemType.RawType, count);
        }

        Type = isVector ? new VectorDataViewType(ItemType, fields.Length) : ItemType;
    }

    public string Name { get; }

    public DataKind Kind { get; }

    /// <summary>Null if the column holds no keys.</summary>
    public ulong? KeyCount { get; }

    public bool IsVector { get; }

    public PrimitiveDataViewType ItemType { get; }

    public DataViewType Type { get; }

    /// <summary>The field of each slot.</summary>
    public int[] Fields { get; }

    /// <summary>The header's names of the slots, or null.</summary>
    public string[] SlotNames { get; init; }

    /// <summary>Whether a range ends where the lines end.</summary>
    public static bool IsOpen(TextLoader.Range range) => range.AutoEnd || range.Max == null;

    public TextColumn WithSlotNames(IReadOnlyList<string> header)
    {
        string[] names = header == null || !IsVector ? [] : [.. Fields.Select(field => field < header.Count ? header[field] : "")];
        return new TextColumn(Name, Kind, KeyCount, IsVector, Fields) { SlotNames = names.Any(name => name.Length > 0) ? names : null };
    }

    public void AddTo(DataViewSchema.Builder schema)
    {
        DataViewSchema.Annotations.Builder annotations = new();
        if (SlotNames != null)
        {
            annotations.AddSlotNames(SlotNames);
        }

        schema.AddColumn(Name, Type, annotations.ToAnnotations());
    }

    private static IEnumerable<int> FieldsOf(TextLoader.Range range, int fieldsInSample)
    {
        int last = IsOpen(range) ? Math.Max(range.Min, fieldsInSample - 1) : range.Max.Value;
        return Enumerable.Range(range.Min, last - range.Min + 1);
    }

    private static ulong MaximumKeys(DataKind kind)
    {
        return kind switch
        {
            DataKind.Byte => byte.MaxValue,
            DataKind.UInt16 => ushort.MaxValue,
            DataKind.UInt32 => uint.MaxValue,
            _ => ulong.MaxValue,
        };
    }
}
