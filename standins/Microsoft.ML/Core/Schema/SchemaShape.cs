using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>What is known of a schema before there is data: names, item types and kinds, but no sizes.</summary>
public sealed class SchemaShape : IReadOnlyList<SchemaShape.Column>
{
    private static readonly SchemaShape _empty = new([]);

    private readonly Column[] _columns;

    public SchemaShape(IEnumerable<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = [.. columns];
    }

    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The shape of the columns that are not hidden.</summary>
    internal static SchemaShape Create(DataViewSchema schema)
    {
        return new SchemaShape(schema.Where(column => !column.IsHidden).Select(column => ColumnOf(column, Create(column.Annotations.Schema))));
    }

    internal bool TryFindColumn(string name, out Column column)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        column = _columns.FirstOrDefault(candidate => candidate.Name == name);
        return column.Name != null;
    }

    private static Column ColumnOf(DataViewSchema.Column column, SchemaShape annotations)
    {
        Column.VectorKind kind = column.Type switch
        {
            VectorDataViewType { IsKnownSize: true } => Column.VectorKind.Vector,
            VectorDataViewType => Column.VectorKind.VariableVector,
            _ => Column.VectorKind.Scalar,
        };
        DataViewType itemType = column.Type.GetItemType();
        bool isKey = itemType is KeyDataViewType;
        DataViewType shapeType = isKey ? DataKindExtensions.PrimitiveTypeOf(itemType.RawType) : itemType;
        return new Column(column.Name, kind, shapeType, isKey, annotations);
    }

    /// <summary>A column of a shape.</summary>
    public readonly struct Column
    {
        public readonly string Name;
        public readonly VectorKind Kind;
        public readonly DataViewType ItemType;
        public readonly bool IsKey;
        public readonly SchemaShape Annotations;

        internal Column(string name, VectorKind vecKind, DataViewType itemType, bool isKey, SchemaShape annotations = null)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            ArgumentNullException.ThrowIfNull(itemType);
            Name = name;
            Kind = vecKind;
            ItemType = itemType;
            IsKey = isKey;
            Annotations = annotations ?? _empty;
        }

        public enum VectorKind
        {
            Scalar,
            Vector,
            VariableVector,
        }

        /// <summary>Whether a column of this shape is accepted where <paramref name="required"/> is wanted.</summary>
        internal bool IsCompatibleWith(Column required)
        {
            SchemaShape annotations = Annotations;
            return Kind == required.Kind
                && ItemType.Equals(required.ItemType)
                && IsKey == required.IsKey
                && required.Annotations.All(
                    wanted => annotations.TryFindColumn(wanted.Name, out Column own) && own.IsCompatibleWith(wanted));
        }

        internal string GetTypeString()
        {
            string item = IsKey ? $"Key<{ItemType}>" : ItemType.ToString();
            return Kind switch
            {
                VectorKind.Vector => $"Vector<{item}>",
                VectorKind.VariableVector => $"VarVector<{item}>",
                _ => item,
            };
        }
    }
}
