namespace Microsoft.ML.Data;

/// <summary>The annotations of a vector that is made of several columns.</summary>
internal static class ConcatenatedAnnotations
{
    public static DataViewSchema.Annotations Of(DataViewSchema.Column[] sources, int size)
    {
        DataViewSchema.Annotations.Builder builder = new();
        if (sources.All(source => source.IsNormalized()))
        {
            builder.AddIsNormalized();
        }

        if (size > 0 && sources.Any(source => source.Type is not VectorDataViewType || source.HasSlotNames()))
        {
            builder.AddSlotNames([.. sources.SelectMany(NamesOf)]);
        }

        int[] ranges = RangesOf(sources);
        if (size > 0 && ranges.Length > 0)
        {
            builder.AddCategoricalSlotRanges(ranges);
        }

        return builder.ToAnnotations();
    }

    private static IEnumerable<string> NamesOf(DataViewSchema.Column source)
    {
        if (source.Type is not VectorDataViewType vector)
        {
            return [source.Name];
        }

        if (!source.HasSlotNames())
        {
            return Enumerable.Repeat("", vector.Size);
        }

        VBuffer<ReadOnlyMemory<char>> names = default;
        source.GetSlotNames(ref names);
        return names.DenseValues().Select(slot => slot.IsEmpty ? "" : $"{source.Name}.{slot}");
    }

    private static int[] RangesOf(DataViewSchema.Column[] sources)
    {
        List<int> ranges = [];
        int start = 0;
        foreach (DataViewSchema.Column source in sources)
        {
            if (source.Annotations.Schema.GetColumnOrNull(AnnotationKinds.CategoricalSlotRanges) != null)
            {
                VBuffer<int> own = default;
                source.Annotations.GetValue(AnnotationKinds.CategoricalSlotRanges, ref own);
                ranges.AddRange(own.DenseValues().Select(bound => bound + start));
            }

            start += source.Type.GetValueCount();
        }

        return [.. ranges];
    }
}
