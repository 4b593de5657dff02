using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The columns that a class with <see cref="LoadColumnAttribute"/> describes.</summary>
internal static class TextClass
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    public static TextLoader.Column[] Columns(Type type)
    {
        IEnumerable<MemberInfo> fields = type.GetFields(Public);
        IEnumerable<MemberInfo> properties = type.GetProperties(Public)
            .Where(property => property.GetMethod?.IsPublic == true && property.SetMethod?.IsPublic == true)
            .Where(property => property.GetIndexParameters().Length == 0);
        TextLoader.Column[] columns = [.. fields.Concat(properties).Select(Column)];
        return columns.Length > 0
            ? columns
            : throw new ArgumentOutOfRangeException(nameof(type), $"Should define at least one public, readable field or property in {type.Name}.");
    }

    private static TextLoader.Column Column(MemberInfo member)
    {
        LoadColumnAttribute load = member.GetCustomAttribute<LoadColumnAttribute>()
            ?? throw new InvalidOperationException($"Field '{member.Name}' is missing the {nameof(LoadColumnAttribute)} attribute");
        Type type = member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
        bool isVector = type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VBuffer<>));
        Type itemType = type.IsArray ? type.GetElementType() : isVector ? type.GetGenericArguments()[0] : type;
        KeyTypeAttribute key = member.GetCustomAttribute<KeyTypeAttribute>();
        return new TextLoader.Column
        {
            Name = member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name,
            DataKind = KindOf(itemType)
                ?? throw new ArgumentOutOfRangeException(nameof(member), $"Member {member.Name} has the type {type}, which text cannot hold"),
            Source = [.. load.Sources.Select(range => new TextLoader.Range(range.Min, range.Max) { ForceVector = isVector })],
            KeyCount = key == null ? null : new KeyCount { Count = key.KeyCount?.Count },
        };
    }

    private static DataKind? KindOf(Type type)
    {
        Type raw = type == typeof(string) ? typeof(ReadOnlyMemory<char>) : type;
        return Enum.GetValues<DataKind>().Where(kind => kind.ToPrimitiveType().RawType == raw).Select(kind => (DataKind?)kind).FirstOrDefault();
    }
}
