using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.ML.Data;
using TorchSharp;

namespace Microsoft.ML.Wgan.ConformanceTests.Golden;

/// <summary>Values as they stand on record: integers, booleans and texts as such, floating-point numbers as round-trip text, the rest by kind.</summary>
internal static class GoldenValue
{
    public static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonNode node => node.Parent is null ? node : node.DeepClone(),
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        float number => JsonValue.Create(Text(number)),
        double number => JsonValue.Create(Text(number)),
        sbyte or byte or short or ushort or int or uint or long when value is not Enum => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong number => JsonValue.Create(number),
        char or Type or Enum or DataViewType => JsonValue.Create(value.ToString()),
        DateTime time => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture) + " " + time.Kind),
        DateTimeOffset time => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture)),
        TimeSpan span => JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)),
        DataViewRowId id => JsonValue.Create($"{id.Low:x16}:{id.High:x16}"),
        ReadOnlyMemory<char> text => JsonValue.Create(text.ToString()),
        IDataView view => new JsonObject { ["schema"] = Node(ViewValues.Schema(view.Schema)), ["rows"] = Node(ViewValues.Rows(view)) },
        DataViewSchema schema => Node(ViewValues.Schema(schema)),
        SchemaShape shape => Node(shape.Select(ViewValues.Shape).ToArray()),
        MLImage image => new JsonObject { ["image"] = $"{image.Width}x{image.Height} {image.PixelFormat}", ["pixels"] = Node(image.Pixels.ToArray()) },
        torch.Tensor tensor => TensorValues.Node(tensor),
        ITuple tuple => Node(Enumerable.Range(0, tuple.Length).Select(index => tuple[index]).ToArray()),
        IDictionary dictionary => OfDictionary(dictionary),
        _ when IsVector(value.GetType()) => ViewValues.OfVector(value),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Node)]),
        _ => OfObject(value),
    };

    public static JsonObject OfException(Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner })
        {
            exception = inner;
        }

        return new JsonObject { ["exception"] = exception.GetType().FullName, ["message"] = exception.Message };
    }

    public static string Text(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsVector(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VBuffer<>);

    private static JsonObject OfDictionary(IDictionary dictionary)
    {
        var node = new JsonObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            node[Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!] = Node(entry.Value);
        }

        return node;
    }

    // Fields, then properties, in the order of their declaration.
    private static JsonObject OfObject(object value)
    {
        const BindingFlags instance = BindingFlags.Public | BindingFlags.Instance;
        var node = new JsonObject();
        foreach (FieldInfo field in value.GetType().GetFields(instance))
        {
            node[field.Name] = Node(field.GetValue(value));
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            node[property.Name] = Node(property.GetValue(value));
        }

        return node;
    }
}
