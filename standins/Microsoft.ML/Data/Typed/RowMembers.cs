using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The members of a user's type that become columns: public fields, then public properties.</summary>
internal static class RowMembers
{
    public static IEnumerable<MemberInfo> Of(Type rowType, SchemaDefinition.Direction direction)
    {
        bool reads = direction.HasFlag(SchemaDefinition.Direction.Read);
        bool writes = direction.HasFlag(SchemaDefinition.Direction.Write);
        IEnumerable<MemberInfo> fields = rowType
            .GetFields(BindingFlags.Public | BindingFlags.Instance)
            ;
        IEnumerable<MemberInfo> properties = rowType
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Where(property => (reads && property.GetMethod?.IsPublic == true) || (writes && property.SetMethod?.IsPublic == true));
        return fields.Concat(properties).Where(member => member.GetCustomAttribute<NoColumnAttribute>() == null);
    }

    public static Type TypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    /// <summary>The raw type of the items of a member's values, and whether the values are vectors.</summary>
    public static Type ItemTypeOf(Type memberType, out bool isVector)
    {
        bool isBuffer = memberType.IsGenericType && memberType.GetGenericTypeDefinition() == typeof(VBuffer<>);
        isVector = isBuffer || memberType.IsArray;
        Type item = isBuffer ? memberType.GetGenericArguments()[0] : memberType.IsArray ? memberType.GetElementType() : memberType;
        return item == typeof(string) ? typeof(ReadOnlyMemory<char>) : item;
    }

    /// <summary>The column type that a member's own type and attributes say.</summary>
    public static DataViewType ColumnTypeOf(MemberInfo member)
    {
        Type rawType = ItemTypeOf(TypeOf(member), out bool isVector);
        DataViewTypeAttribute custom = member.GetCustomAttribute<DataViewTypeAttribute>();
        custom?.Register();
        if (DataViewTypeManager.Find(rawType, custom) is { } registered)
        {
            return registered;
        }

        PrimitiveDataViewType itemType = member.GetCustomAttribute<KeyTypeAttribute>() is { } key
            ? KeyTypeOf(member, rawType, key)
            : DataKindExtensions.PrimitiveTypeOf(rawType)
                ?? throw new ArgumentOutOfRangeException(
                    nameof(rawType),
                    $"Could not determine an IDataView type and registered custom types for member {member.Name}");
        VectorTypeAttribute size = member.GetCustomAttribute<VectorTypeAttribute>();
        if (size != null && !isVector)
        {
            throw new ArgumentOutOfRangeException(
                "userType",
                $"Member {member.Name} marked with {nameof(VectorTypeAttribute)}, but does not appear to be a vector type");
        }

        return !isVector ? itemType : new VectorDataViewType(itemType, size?.Dims ?? [0]);
    }

    private static KeyDataViewType KeyTypeOf(MemberInfo member, Type rawType, KeyTypeAttribute attribute)
    {
        if (!KeyDataViewType.IsValidDataType(rawType))
        {
            throw new ArgumentOutOfRangeException(
                "userType",
                $"Member {member.Name} marked with KeyType attribute, but does not appear to be a valid kind of data for a key type");
        }

        ulong count = attribute.KeyCount?.Count ?? throw new NotSupportedException("Using KeyType without the Count parameter is not supported");
        return new KeyDataViewType(rawType, count);
    }
}
