using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The values of annotations as bytes: texts, numbers and truth values, and vectors of them.</summary>
internal static class AnnotationValueFile
{
    public static bool CanWrite(DataViewType type)
    {
        Type raw = type.GetItemType().RawType;
        return raw == typeof(ReadOnlyMemory<char>) || Type.GetTypeCode(raw) is >= TypeCode.Boolean and <= TypeCode.Double;
    }

    public static void Write(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column annotation)
    {
        bool isVector = annotation.Type is VectorDataViewType;
        Call<object>(isVector ? nameof(WriteVector) : nameof(WriteScalar), annotation.Type, writer, annotations, annotation.Name);
    }

    /// <summary>A getter of the value that comes next.</summary>
    public static Delegate Read(BinaryReader reader, DataViewType type)
    {
        return Call<Delegate>(type is VectorDataViewType ? nameof(ReadVector) : nameof(ReadScalar), type, reader);
    }

    private static T Call<T>(string method, DataViewType type, params object[] arguments)
    {
        MethodInfo generic = typeof(AnnotationValueFile).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic);
        return (T)generic.MakeGenericMethod(type.GetItemType().RawType).Invoke(null, arguments);
    }

    private static void WriteScalar<T>(BinaryWriter writer, DataViewSchema.Annotations annotations, string kind)
    {
        T value = default;
        annotations.GetValue(kind, ref value);
        WriteItem(writer, value);
    }

    private static void WriteVector<T>(BinaryWriter writer, DataViewSchema.Annotations annotations, string kind)
    {
        VBuffer<T> value = default;
        annotations.GetValue(kind, ref value);
        writer.Write(value.Length);
        foreach (T item in value.DenseValues())
        {
            WriteItem(writer, item);
        }
    }

    private static ValueGetter<T> ReadScalar<T>(BinaryReader reader)
    {
        T value = ReadItem<T>(reader);
        return (ref T destination) => destination = value;
    }

    private static ValueGetter<VBuffer<T>> ReadVector<T>(BinaryReader reader)
    {
        int length = reader.ReadInt32();
        List<T> items = [];
        for (int i = 0; i < length; i++)
        {
            items.Add(ReadItem<T>(reader));
        }

        VBuffer<T> value = new(length, [.. items]);
        return (ref VBuffer<T> destination) => value.CopyTo(ref destination);
    }

    // As text, in the form that reads back to the same value.
    private static void WriteItem<T>(BinaryWriter writer, T item)
    {
        writer.Write(item is IConvertible number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : item.ToString());
    }

    private static T ReadItem<T>(BinaryReader reader)
    {
        string text = reader.ReadString();
        return typeof(T) == typeof(ReadOnlyMemory<char>)
            ? (T)(object)text.AsMemory()
            : (T)Convert.ChangeType(text, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }
}
