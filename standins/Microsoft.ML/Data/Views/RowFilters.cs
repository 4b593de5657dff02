using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>The filters of rows.</summary>
internal static class RowFilters
{
    private static readonly MethodInfo _hash = typeof(RowFilters).GetMethod(nameof(HashOf), BindingFlags.Static | BindingFlags.NonPublic);

    /// <summary>Rows whose value lies in [low, high).</summary>
    public static IDataView ByRange(IDataView input, DataViewSchema.Column column, double low, double high)
    {
        if (column.Type == NumberDataViewType.Single)
        {
            return new FilteredView(input, [column], row => Test<float>(row, column, value => value >= low && value < high));
        }

        return column.Type == NumberDataViewType.Double
            ? new FilteredView(input, [column], row => Test<double>(row, column, value => value >= low && value < high))
            : throw new ArgumentOutOfRangeException("Column", $"Column '{column.Name}' does not have compatible type");
    }

    /// <summary>Rows without NaN in the columns.</summary>
    public static IDataView ByMissingValues(IDataView input, DataViewSchema.Column[] columns)
    {
        foreach (DataViewSchema.Column column in columns.Where(column => !IsReal(column.Type.GetItemType())))
        {
            throw new ArgumentOutOfRangeException(
                "Columns", $"Column '{column.Name}' has type {column.Type} which does not support missing values, so we cannot filter on them");
        }

        return new FilteredView(input, columns, row =>
        {
            Func<bool>[] tests = [.. columns.Select(column => HasNoNaN(row, column))];
            return () => Array.TrueForAll(tests, test => test());
        });
    }

    /// <summary>
    /// Rows by a hash in [0, 1) of a column's value or, without a column, of the row's id: the same rows in every pass, in any order.
    /// </summary>
    public static IDataView ByHash(IDataView input, DataViewSchema.Column? key, int seed, Predicate<double> accepts)
    {
        return new FilteredView(input, key is { } needed ? [needed] : [], row =>
        {
            Func<ulong> hash = key is { } column ? ColumnGetters.Invoke<Func<ulong>>(_hash, column.Type.RawType, row, column) : IdOf(row);
            return () => accepts((StableHash.Mix(hash() + ((ulong)(uint)seed * StableHash.Step)) >> 11) * (1.0 / (1UL << 53)));
        });
    }

    private static bool IsReal(DataViewType type) => type == NumberDataViewType.Single || type == NumberDataViewType.Double;

    private static Func<bool> Test<T>(DataViewRow row, DataViewSchema.Column column, Predicate<T> test)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        T value = default;
        return () =>
        {
            getter(ref value);
            return test(value);
        };
    }

    private static Func<bool> HasNoNaN(DataViewRow row, DataViewSchema.Column column)
    {
        bool isSingle = column.Type.GetItemType() == NumberDataViewType.Single;
        if (column.Type is VectorDataViewType)
        {
            return isSingle
                ? Test<VBuffer<float>>(row, column, value => !value.GetValues().HasNaN())
                : Test<VBuffer<double>>(row, column, value => !value.GetValues().HasNaN());
        }

        return isSingle
            ? Test<float>(row, column, value => !float.IsNaN(value))
            : Test<double>(row, column, value => !double.IsNaN(value));
    }

    private static bool HasNaN<T>(this ReadOnlySpan<T> values)
        where T : System.Numerics.INumberBase<T>
    {
        foreach (T value in values)
        {
            if (T.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<ulong> IdOf(DataViewRow row)
    {
        ValueGetter<DataViewRowId> getter = row.GetIdGetter();
        DataViewRowId id = default;
        return () =>
        {
            getter(ref id);
            return StableHash.Mix(id.High) + id.Low;
        };
    }

    private static Func<ulong> HashOf<T>(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        T value = default;
        return () =>
        {
            getter(ref value);
            return StableHash.Of(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
        };
    }
}
