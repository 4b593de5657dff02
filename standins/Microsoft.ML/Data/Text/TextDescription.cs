namespace Microsoft.ML.Data;

/// <summary>The "#@" lines that may stand in front of saved text and describe its columns.</summary>
internal static class TextDescription
{
    private static readonly Dictionary<Type, string> _codes = new()
    {
        [typeof(sbyte)] = "I1",
        [typeof(byte)] = "U1",
        [typeof(short)] = "I2",
        [typeof(ushort)] = "U2",
        [typeof(int)] = "I4",
        [typeof(uint)] = "U4",
        [typeof(long)] = "I8",
        [typeof(ulong)] = "U8",
        [typeof(float)] = "R4",
        [typeof(double)] = "R8",
        [typeof(bool)] = "BL",
        [typeof(ReadOnlyMemory<char>)] = "TX",
        [typeof(DateTime)] = "DT",
        [typeof(DateTimeOffset)] = "DZ",
        [typeof(TimeSpan)] = "TS",
        [typeof(DataViewRowId)] = "UG",
    };

    public static void Write(TextWriter writer, DataViewSchema.Column[] columns, bool headerRow, string separatorName)
    {
        writer.WriteLine("#@ TextLoader{");
        if (headerRow)
        {
            writer.WriteLine("#@   header+");
        }

        writer.WriteLine("#@   sep=" + separatorName);
        int? field = 0;
        foreach (DataViewSchema.Column column in columns)
        {
            writer.WriteLine("#@   col=" + Column(column, field));
            int size = column.Type.GetValueCount();
            field = size == 0 ? null : field + size;
        }

        writer.WriteLine("#@ }");
    }

    /// <summary>A column from a field on; null if a vector of varying size stands before it.</summary>
    private static string Column(DataViewSchema.Column column, int? field)
    {
        DataViewType itemType = column.Type.GetItemType();
        string code = _codes[itemType.RawType] + (itemType is KeyDataViewType key ? FormattableString.Invariant($"[{key.Count}]") : "");
        bool isPlain = column.Name.All(c => char.IsAsciiLetterOrDigit(c) || "-_.:,/+*".Contains(c));
        if (isPlain && field is int)
        {
            return $"{column.Name}:{code}:{Fields(column.Type, field.Value)}";
        }

        string name = isPlain ? column.Name : "{" + column.Name.Replace("\"", "\\\"", StringComparison.Ordinal) + "}";
        string type = code == "R4" ? "" : $" type={code}";
        string source = field is int first ? Fields(column.Type, first) : "{ min=-1}";
        return $"{{name={name}{type} src={source}}}";
    }

    private static string Fields(DataViewType type, int first)
    {
        return type switch
        {
            VectorDataViewType { Size: 0 } => FormattableString.Invariant($"{first}-**"),
            VectorDataViewType { Size: > 1 } vector => FormattableString.Invariant($"{first}-{first + vector.Size - 1}"),
            _ => FormattableString.Invariant($"{first}"),
        };
    }
}
