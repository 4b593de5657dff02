using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Keys as vectors of zeros and ones.</summary>
internal static class KeyVectors
{
    private static readonly MethodInfo s_getter = typeof(KeyVectors).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

    public static VectorDataViewType TypeOf(DataViewSchema.Column input, bool sumsUp)
    {
        int keys = KeysOf(input);
        return input.Type is VectorDataViewType vector && !sumsUp
            ? new VectorDataViewType(NumberDataViewType.Single, vector.Dimensions.Add(keys))
            : new VectorDataViewType(NumberDataViewType.Single, keys);
    }

    public static DataViewSchema.Annotations AnnotationsOf(DataViewSchema.Column input, bool sumsUp)
    {
        DataViewSchema.Annotations.Builder builder = new();
        int keys = KeysOf(input);
        int slots = input.Type is VectorDataViewType vector ? vector.Size : 1;
        if (input.HasKeyValues(TextDataViewType.Instance) && slots > 0)
        {
            string[] texts = TextsOf(input);
            string[] names = input.Type is not VectorDataViewType || sumsUp
                ? texts
                : [.. PrefixesOf(input, slots).SelectMany(prefix => texts.Select(text => $"{prefix}.{text}"))];
            int[] dimensions = [.. TypeOf(input, sumsUp).Dimensions];
            VBuffer<ReadOnlyMemory<char>> buffer = new(names.Length, [.. names.Select(name => name.AsMemory())]);
            builder.Add(
                AnnotationKinds.SlotNames,
                new VectorDataViewType(TextDataViewType.Instance, dimensions),
                (ref VBuffer<ReadOnlyMemory<char>> value) => buffer.CopyTo(ref value));
        }

        if (!sumsUp && slots > 0)
        {
            builder.AddCategoricalSlotRanges([.. Enumerable.Range(0, slots).SelectMany(slot => new[] { slot * keys, ((slot + 1) * keys) - 1 })]);
        }

        if (!sumsUp || input.Type is not VectorDataViewType)
        {
            builder.AddIsNormalized();
        }

        return builder.ToAnnotations();
    }

    public static Delegate Getter(DataViewRow row, DataViewSchema.Column input, bool sumsUp)
    {
        return ColumnGetters.Invoke<Delegate>(s_getter, input.Type.GetItemType().RawType, row, input, KeysOf(input), sumsUp);
    }

    private static int KeysOf(DataViewSchema.Column input)
    {
        ulong count = input.Type.GetItemType().GetKeyCount();
        return count is > 0 and <= int.MaxValue
            ? (int)count
            : throw SchemaFaults.Mismatch("inputSchema", "input", input.Name, "Key", input.Type.ToString());
    }

    private static string[] TextsOf(DataViewSchema.Column input)
    {
        VBuffer<ReadOnlyMemory<char>> values = default;
        input.GetKeyValues(ref values);
        return [.. values.DenseValues().Select(value => value.ToString())];
    }

    private static IEnumerable<string> PrefixesOf(DataViewSchema.Column input, int slots)
    {
        VBuffer<ReadOnlyMemory<char>> names = new(slots, 0, [], []);
        if (input.HasSlotNames())
        {
            input.GetSlotNames(ref names);
        }

        return names.Items(all: true).Select(item => item.Value.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"[{item.Key}]") : item.Value.ToString());
    }

    private static ValueGetter<VBuffer<float>> GetterOf<T>(DataViewRow row, DataViewSchema.Column input, int keys, bool sumsUp)
        where T : struct, IBinaryInteger<T>
    {
        if (input.Type is not VectorDataViewType)
        {
            ValueGetter<T> scalar = row.GetGetter<T>(input);
            T key = default;
            return (ref VBuffer<float> value) =>
            {
                scalar(ref key);
                int? place = PlaceOf(key, keys);
                VBufferEditor<float> editor = VBufferEditor.Create(ref value, keys, place == null ? 0 : 1, requireIndicesOnDense: true);
                if (place is int own)
                {
                    editor.Values[0] = 1;
                    editor.Indices[0] = own;
                }

                value = editor.Commit();
            };
        }

        ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(input);
        VBuffer<T> slots = default;
        return (ref VBuffer<float> value) =>
        {
            vector(ref slots);
            SortedDictionary<int, float> counts = [];
            foreach (KeyValuePair<int, T> slot in slots.Items())
            {
                if (PlaceOf(slot.Value, keys) is int place)
                {
                    int own = sumsUp ? place : (slot.Key * keys) + place;
                    counts[own] = counts.GetValueOrDefault(own) + 1;
                }
            }

            Write(sumsUp ? keys : slots.Length * keys, counts, ref value);
        };
    }

    private static int? PlaceOf<T>(T key, int keys)
        where T : struct, IBinaryInteger<T>
    {
        ulong raw = ulong.CreateTruncating(key);
        return raw > 0 && raw <= (ulong)keys ? (int)(raw - 1) : null;
    }

    private static void Write(int length, SortedDictionary<int, float> ones, ref VBuffer<float> value)
    {
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, length, ones.Count);
        int i = 0;
        foreach (KeyValuePair<int, float> one in ones)
        {
            editor.Values[i] = one.Value;
            if (ones.Count < length)
            {
                editor.Indices[i] = one.Key;
            }

            i++;
        }

        value = editor.Commit();
    }
}
