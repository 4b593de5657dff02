namespace Microsoft.ML.Data;

/// <summary>Row to row mappers applied one after another.</summary>
internal sealed class ChainedMapper : IRowToRowMapper
{
    private readonly IRowToRowMapper[] _mappers;

    public ChainedMapper(DataViewSchema inputSchema, IEnumerable<ITransformer> transformers)
    {
        List<IRowToRowMapper> mappers = [];
        DataViewSchema schema = inputSchema;
        foreach (ITransformer transformer in transformers)
        {
            IRowToRowMapper mapper = transformer.GetRowToRowMapper(schema);
            mappers.Add(mapper);
            schema = mapper.OutputSchema;
        }

        _mappers = [.. mappers];
        InputSchema = inputSchema;
        OutputSchema = schema;
    }

    public DataViewSchema InputSchema { get; }

    public DataViewSchema OutputSchema { get; }

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        return _mappers.Reverse().Aggregate(dependingColumns, (columns, mapper) => mapper.GetDependencies(columns));
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(activeColumns);
        Stack<IEnumerable<DataViewSchema.Column>> needed = new([activeColumns]);
        foreach (IRowToRowMapper mapper in _mappers.Skip(1).Reverse())
        {
            needed.Push(mapper.GetDependencies(needed.Peek()));
        }

        return _mappers.Aggregate(input, (row, mapper) => mapper.GetRow(row, needed.Pop()));
    }
}
