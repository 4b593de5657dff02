namespace Microsoft.ML.Data;

/// <summary>A mapper with its output schema: the input's columns, then the added ones.</summary>
internal sealed class RowMapping : IRowToRowMapper
{
    private readonly RowMapper _mapper;

    public RowMapping(RowMapper mapper)
    {
        _mapper = mapper;
        DataViewSchema.Builder builder = new();
        builder.AddColumns(mapper.InputSchema);
        builder.AddColumns(mapper.GetOutputColumns());
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema => _mapper.InputSchema;

    public DataViewSchema OutputSchema { get; }

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        bool[] needed = new bool[InputSchema.Count];
        foreach (DataViewSchema.Column column in dependingColumns ?? [])
        {
            if (column.Index < needed.Length)
            {
                needed[column.Index] = true;
                continue;
            }

            foreach (DataViewSchema.Column source in _mapper.GetInputsOf(column.Index - needed.Length))
            {
                needed[source.Index] = true;
            }
        }

        return InputSchema.Where(column => needed[column.Index]);
    }

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(activeColumns);
        return new MappedRow(input, Bind(input, activeColumns));
    }

    /// <summary>The columns of an output row that is computed from <paramref name="input"/>.</summary>
    public MappedColumns Bind(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        bool[] active = new bool[OutputSchema.Count];
        foreach (DataViewSchema.Column column in activeColumns ?? [])
        {
            active[column.Index] = true;
        }

        int added = InputSchema.Count;
        Delegate[] getters = _mapper.CreateGetters(input, index => active[added + index], out Action disposer);
        return new MappedColumns(OutputSchema, input, active, getters, disposer);
    }
}
