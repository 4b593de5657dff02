namespace Microsoft.ML.Data;

/// <summary>Which columns of a schema a cursor was asked for.</summary>
internal static class ActiveColumns
{
    public static bool[] Of(DataViewSchema schema, IEnumerable<DataViewSchema.Column> columnsNeeded)
    {
        bool[] active = new bool[schema.Count];
        foreach (DataViewSchema.Column column in columnsNeeded ?? [])
        {
            if (column.Index >= active.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(columnsNeeded), $"Column '{column.Name}' is not of this schema");
            }

            active[column.Index] = true;
        }

        return active;
    }
}
