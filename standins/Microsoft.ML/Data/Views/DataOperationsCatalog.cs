using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    private int? _defaultSeed;

    /// <summary>One seed a context, so that splits without a seed agree.</summary>
    private int DefaultSeed => _defaultSeed ??= Environment.Register(nameof(DataOperationsCatalog)).Rand.Next();

    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition schemaDefinition = null)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        return new StreamingDataView<TRow>(data, MemberColumn.ForReading(typeof(TRow), schemaDefinition));
    }

    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, DataViewSchema schema)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        return LoadFromEnumerable(data, SchemaDefinition.Create(typeof(TRow), schema));
    }

    public IEnumerable<TRow> CreateEnumerable<TRow>(
        IDataView data, bool reuseRowObject, bool ignoreMissingColumns = false, SchemaDefinition schemaDefinition = null)
        where TRow : class, new()
    {
        ArgumentNullException.ThrowIfNull(data);
        MemberColumn[] members = MemberColumn.ForWriting(typeof(TRow), schemaDefinition, data.Schema, ignoreMissingColumns);
        return ObjectRows.Of<TRow>(data, members, reuseRowObject);
    }

    public IDataView Cache(IDataView input, params string[] columnsToPrefetch)
    {
        ArgumentNullException.ThrowIfNull(input);
        IDataView cachable = SelectColumnsDataTransform.Cachable(input);
        return new CacheDataView(cachable, (columnsToPrefetch ?? []).Select(name => cachable.Schema[name]));
    }

    public IDataView TakeRows(IDataView input, long count)
    {
        ThrowIfNotPositive(input, count);
        return new SkipTakeFilter(input, 0, count);
    }

    public IDataView SkipRows(IDataView input, long count)
    {
        ThrowIfNotPositive(input, count);
        return new SkipTakeFilter(input, count, long.MaxValue);
    }

    public IDataView ShuffleRows(IDataView input, int? seed = null, int shufflePoolSize = 1000, bool shuffleSource = true)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (shufflePoolSize <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(shufflePoolSize), "Must be positive");
        }

        return new RowShufflingTransformer(SelectColumnsDataTransform.Cachable(input), seed ?? DefaultSeed, shufflePoolSize, shuffleSource);
    }

    public IDataView FilterRowsByColumn(
        IDataView input, string columnName, double lowerBound = double.NegativeInfinity, double upperBound = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (lowerBound > upperBound)
        {
            throw new ArgumentOutOfRangeException(nameof(upperBound), "Must be less than lowerBound");
        }

        return RowFilters.ByRange(input, input.Schema[columnName], lowerBound, upperBound);
    }

    public IDataView FilterRowsByMissingValues(IDataView input, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Length, nameof(columns));
        return RowFilters.ByMissingValues(input, [.. columns.Select(name => input.Schema[name])]);
    }

    private static void ThrowIfNotPositive(IDataView input, long count)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (count <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), "Must be greater than zero.");
        }
    }
}
