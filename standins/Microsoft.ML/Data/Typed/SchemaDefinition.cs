using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Which members of a user's type are columns, and of which names and types.</summary>
public sealed class SchemaDefinition : List<SchemaDefinition.Column>
{
    private SchemaDefinition(IEnumerable<Column> columns)
        : base(columns)
    {
    }

    [Flags]
    public enum Direction
    {
        Read = 1,
        Write = 2,
        Both = Read | Write,
    }

    public Column this[string columnName]
    {
        get => Find(column => column.ColumnName == columnName);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (columnName != value.ColumnName)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(columnName),
                    $"The column name is specified as '{value.ColumnName}' but must match the selector '{columnName}'.");
            }

            int index = FindIndex(column => column.ColumnName == columnName);
            if (index < 0)
            {
                Add(value);
            }
            else
            {
                this[index] = value;
            }
        }
    }

    public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both)
    {
        ArgumentNullException.ThrowIfNull(userType);
        List<Column> columns = [];
        foreach (MemberInfo member in RowMembers.Of(userType, direction))
        {
            string name = member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name;
            if (columns.Exists(column => column.ColumnName == name))
            {
                throw new ArgumentOutOfRangeException(nameof(userType), $"Duplicate column name '{name}' detected, this is disallowed");
            }

            columns.Add(new Column(member.Name, RowMembers.ColumnTypeOf(member), name));
        }

        return new SchemaDefinition(columns);
    }

    /// <summary>The members that may be read, typed and annotated as the columns of a schema with their names.</summary>
    internal static SchemaDefinition Create(Type userType, DataViewSchema schema)
    {
        SchemaDefinition definition = Create(userType, Direction.Read);
        foreach (DataViewSchema.Column known in schema)
        {
            Column column = definition[known.Name] ?? throw new InvalidOperationException($"Type should contain a member named {known.Name}");
            column.ColumnType = known.Type;
            column.AddAnnotations(known.Annotations);
        }

        return definition;
    }

    /// <summary>A member's column.</summary>
    public sealed class Column
    {
        private readonly DataViewSchema.Annotations.Builder _annotations = new();

        internal Column(string memberName, DataViewType columnType, string columnName)
        {
            MemberName = memberName;
            ColumnType = columnType;
            ColumnName = columnName;
        }

        public string MemberName { get; }

        public string ColumnName { get; set; }

        public DataViewType ColumnType { get; set; }

        public DataViewSchema.Annotations Annotations => _annotations.ToAnnotations();

        public void AddAnnotation<T>(string kind, T value, DataViewType annotationType)
        {
            if (Annotations.Schema.GetColumnOrNull(kind) != null)
            {
                throw new InvalidOperationException("Column already contains an annotation of this kind.");
            }

            if (annotationType.RawType != typeof(T))
            {
                throw new InvalidOperationException(
                    $"Value inputted is supposed to have Type {typeof(T)}, but type of Annotationinfo has {annotationType.RawType}");
            }

            _annotations.Add(kind, annotationType, (ref T destination) => destination = value);
        }

        internal void AddAnnotations(DataViewSchema.Annotations annotations) => _annotations.Add(annotations, _ => true);
    }
}
