using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>Data views as they stand on record: one text a column, and the values of the columns that are not hidden.</summary>
internal static class ViewValues
{
    public static string[] Schema(DataViewSchema schema) => [.. schema.Select(Describe)];

    public static string Shape(SchemaShape.Column column)
    {
        string annotations = column.Annotations.Count == 0 ? "" : $" {{{string.Join(", ", column.Annotations.Select(Shape))}}}";
        return $"{column.Name}: {column.Kind} {column.ItemType}{(column.IsKey ? " key" : "")}{annotations}";
    }

    public static List<object?[]> Rows(IDataView view)
    {
        DataViewSchema.Column[] columns = [.. view.Schema.Where(column => !column.IsHidden)];
        using DataViewRowCursor cursor = view.GetRowCursor(columns);
        Func<object?>[] getters = [.. columns.Select(column => Getter(cursor, column))];
        var rows = new List<object?[]>();
        while (cursor.MoveNext())
        {
            rows.Add([.. getters.Select(getter => (object?)GoldenValue.Node(getter()))]);
        }

        return rows;
    }

    /// <summary>The values of one column; an object, because cases put it into arrays with other things.</summary>
    public static object Col(IDataView view, string name)
    {
        DataViewSchema.Column column = view.Schema[name];
        using DataViewRowCursor cursor = view.GetRowCursor([column]);
        Func<object?> getter = Getter(cursor, column);
        var values = new List<object?>();
        while (cursor.MoveNext())
        {
            values.Add(GoldenValue.Node(getter()));
        }

        return values;
    }

    public static Func<object?> Getter(DataViewRow row, DataViewSchema.Column column)
        => (Func<object?>)Call(nameof(GetterOf), column.Type.RawType, row, column)!;

    public static object? Annotation(DataViewSchema.Column column, string kind)
        => Call(nameof(AnnotationOf), column.Annotations.Schema[kind].Type.RawType, column.Annotations, kind);

    public static JsonNode OfVector(object vector) => (JsonNode)Call(nameof(VectorOf), vector.GetType().GetGenericArguments()[0], vector)!;

    private static string Describe(DataViewSchema.Column column)
    {
        DataViewSchema annotations = column.Annotations.Schema;
        string listed = annotations.Count == 0 ? "" : $" {{{string.Join(", ", annotations.Select(annotation => $"{annotation.Name}: {annotation.Type}"))}}}";
        return $"{column.Index} {column.Name}: {column.Type} <{ShortName(column.Type.RawType)}>{(column.IsHidden ? " hidden" : "")}{listed}";
    }

    private static string ShortName(Type type)
        => type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}[{string.Join(",", type.GetGenericArguments().Select(ShortName))}]" : type.Name;

    private static Func<object?> GetterOf<TValue>(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            getter(ref value);
            return value;
        };
    }

    private static object? AnnotationOf<TValue>(DataViewSchema.Annotations annotations, string kind)
    {
        TValue value = default!;
        annotations.GetValue(kind, ref value);
        return value;
    }

    private static JsonNode? VectorOf<TValue>(VBuffer<TValue> vector)
        => vector.IsDense
            ? GoldenValue.Node(vector.GetValues().ToArray())
            : new JsonObject
            {
                ["sparse"] = vector.Length,
                ["indices"] = GoldenValue.Node(vector.GetIndices().ToArray()),
                ["values"] = GoldenValue.Node(vector.GetValues().ToArray()),
            };

    private static object? Call(string method, Type itemType, params object[] arguments)
    {
        MethodInfo definition = typeof(ViewValues).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!;
        return definition.MakeGenericMethod(itemType).Invoke(null, arguments);
    }
}
