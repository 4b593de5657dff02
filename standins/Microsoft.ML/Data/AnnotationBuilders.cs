namespace Microsoft.ML.Data;

/// <summary>The annotations that many columns share.</summary>
internal static class AnnotationBuilders
{
    public static void AddSlotNames(this DataViewSchema.Annotations.Builder builder, IReadOnlyList<string> names)
    {
        VBuffer<ReadOnlyMemory<char>> buffer = new(names.Count, [.. names.Select(name => name.AsMemory())]);
        builder.AddSlotNames(names.Count, (ref VBuffer<ReadOnlyMemory<char>> value) => buffer.CopyTo(ref value));
    }

    public static void AddSlotNames(this DataViewSchema.Annotations.Builder builder, int count, ValueGetter<VBuffer<ReadOnlyMemory<char>>> getter)
    {
        builder.Add(AnnotationKinds.SlotNames, new VectorDataViewType(TextDataViewType.Instance, count), getter);
    }

    public static void AddKeyValues<T>(this DataViewSchema.Annotations.Builder builder, PrimitiveDataViewType type, T[] values)
    {
        VBuffer<T> buffer = new(values.Length, values);
        builder.Add(AnnotationKinds.KeyValues, new VectorDataViewType(type, values.Length), (ref VBuffer<T> value) => buffer.CopyTo(ref value));
    }

    public static void AddIsNormalized(this DataViewSchema.Annotations.Builder builder, bool value = true)
    {
        builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, value);
    }

    /// <summary>The ranges of slots that each hold one category, as pairs of first and last slot.</summary>
    public static void AddCategoricalSlotRanges(this DataViewSchema.Annotations.Builder builder, int[] bounds)
    {
        VBuffer<int> buffer = new(bounds.Length, bounds);
        builder.Add(
            AnnotationKinds.CategoricalSlotRanges,
            new VectorDataViewType(NumberDataViewType.Int32, bounds.Length / 2, 2),
            (ref VBuffer<int> value) => buffer.CopyTo(ref value));
    }
}
