using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>A member of a user's type and the column that it is read into or written from.</summary>
internal sealed class MemberColumn
{
    private MemberColumn(MemberInfo member, string columnName, DataViewType columnType, DataViewSchema.Annotations annotations)
    {
        Member = member;
        ColumnName = columnName;
        ColumnType = columnType;
        Annotations = annotations;
    }

    public MemberInfo Member { get; }

    public Type MemberType => RowMembers.TypeOf(Member);

    public string ColumnName { get; }

    public DataViewType ColumnType { get; }

    public DataViewSchema.Annotations Annotations { get; }

    /// <summary>The columns that objects of a type give.</summary>
    public static MemberColumn[] ForReading(Type rowType, SchemaDefinition definition = null)
    {
        return Create(rowType, definition ?? SchemaDefinition.Create(rowType, SchemaDefinition.Direction.Read));
    }

    /// <summary>The columns of a schema that objects of a type take.</summary>
    public static MemberColumn[] ForWriting(Type rowType, SchemaDefinition definition, DataViewSchema schema, bool ignoreMissingColumns)
    {
        List<MemberColumn> found = [];
        foreach (MemberColumn member in Create(rowType, definition ?? SchemaDefinition.Create(rowType, SchemaDefinition.Direction.Write)))
        {
            if (schema.GetColumnOrNull(member.ColumnName) is { } column)
            {
                member.ThrowIfUnlike(column);
                found.Add(member);
            }
            else if (!ignoreMissingColumns)
            {
                throw new ArgumentOutOfRangeException("Schema", $"Could not find  column '{member.ColumnName}'");
            }
        }

        return [.. found];
    }

    public static DataViewSchema SchemaOf(IEnumerable<MemberColumn> columns)
    {
        DataViewSchema.Builder builder = new();
        foreach (MemberColumn column in columns)
        {
            builder.AddColumn(column.ColumnName, column.ColumnType, column.Annotations);
        }

        return builder.ToSchema();
    }

    private static MemberColumn[] Create(Type rowType, SchemaDefinition definition) => [.. definition.Select(column => Create(rowType, column))];

    private static MemberColumn Create(Type rowType, SchemaDefinition.Column column)
    {
        MemberInfo member = rowType
            .GetMember(column.MemberName, MemberTypes.Field | MemberTypes.Property, BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault() ?? throw Wrong($"No field or property with name '{column.MemberName}' found in type '{rowType.FullName}'");
        DataViewType type = column.ColumnType ?? RowMembers.ColumnTypeOf(member);
        Type own = RowMembers.ItemTypeOf(RowMembers.TypeOf(member), out bool isVector);
        if (isVector != type is VectorDataViewType)
        {
            string expected = type is VectorDataViewType ? "vector" : "scalar";
            string found = isVector ? "vector" : "scalar";
            throw Wrong($"Column '{column.ColumnName}' is supposed to be {expected}, but type of associated field '{member.Name}' is {found}");
        }

        Type wanted = type.GetItemType().RawType;
        return own == wanted
            ? new MemberColumn(member, column.ColumnName ?? member.Name, type, column.Annotations)
            : throw Wrong($"Column '{column.ColumnName}' is supposed to have item type {wanted}, but associated field has type {own}");
    }

    private static ArgumentOutOfRangeException Wrong(string message) => new("userSchemaDefinition", message);

    private void ThrowIfUnlike(DataViewSchema.Column column)
    {
        Type own = RowMembers.ItemTypeOf(MemberType, out bool isVector);
        if (own != column.Type.GetItemType().RawType || isVector != column.Type is VectorDataViewType)
        {
            throw new InvalidOperationException(
                $"Can't bind the IDataView column '{column.Name}' of type '{column.Type}' " +
                $"to field or property '{Member.Name}' of type '{MemberType}'.");
        }
    }
}
