namespace Microsoft.ML.Data;

/// <summary>What estimators do with the shapes of columns.</summary>
internal static class ShapeColumns
{
    public static SchemaShape.Column Find(this SchemaShape shape, string name)
    {
        return shape.TryFindColumn(name, out SchemaShape.Column column)
            ? column
            : throw new ArgumentOutOfRangeException("inputSchema", $"Could not find input column '{name}'");
    }

    public static ArgumentOutOfRangeException Mismatch(this SchemaShape.Column column, string expected)
    {
        return SchemaFaults.Mismatch("inputSchema", "input", column.Name, expected, column.GetTypeString());
    }

    /// <summary>The shape with columns in it; one of the same name takes the place of the old.</summary>
    public static SchemaShape With(this SchemaShape shape, params SchemaShape.Column[] added)
    {
        List<SchemaShape.Column> columns = [.. shape];
        foreach (SchemaShape.Column column in added)
        {
            int place = columns.FindIndex(known => known.Name == column.Name);
            if (place < 0)
            {
                columns.Add(column);
            }
            else
            {
                columns[place] = column;
            }
        }

        return new SchemaShape(columns);
    }

    public static SchemaShape.Column Named(this SchemaShape.Column column, string name)
    {
        return new SchemaShape.Column(name, column.Kind, column.ItemType, column.IsKey, column.Annotations);
    }

    public static SchemaShape.Column SlotNames => new(AnnotationKinds.SlotNames, SchemaShape.Column.VectorKind.Vector, TextDataViewType.Instance, false);

    public static SchemaShape.Column CategoricalSlotRanges =>
        new(AnnotationKinds.CategoricalSlotRanges, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Int32, false);

    public static SchemaShape.Column IsNormalized =>
        new(AnnotationKinds.IsNormalized, SchemaShape.Column.VectorKind.Scalar, BooleanDataViewType.Instance, false);

    public static SchemaShape.Column KeyValues(DataViewType itemType) =>
        new(AnnotationKinds.KeyValues, SchemaShape.Column.VectorKind.Vector, itemType, false);

    public static bool Has(this SchemaShape.Column column, string annotation) => column.Annotations.TryFindColumn(annotation, out _);
}

/// <summary>The exceptions of columns that are not there or not as they should be.</summary>
internal static class SchemaFaults
{
    public static ArgumentOutOfRangeException NotFound(string parameter, string role, string name)
    {
        return new ArgumentOutOfRangeException(parameter, $"Could not find {role} column '{name}'");
    }

    public static ArgumentOutOfRangeException Mismatch(string parameter, string role, string name, string expected, string got)
    {
        return new ArgumentOutOfRangeException(parameter, $"Schema mismatch for {role} column '{name}': expected {expected}, got {got}");
    }
}
