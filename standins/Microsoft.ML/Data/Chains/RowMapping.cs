namespace Microsoft.ML.Data;

/// <summary>A mapper with its output schema: the input's columns, then the added ones. A column that hides another stands next to it.</summary>
internal sealed class RowMapping : IRowToRowMapper
{
    private readonly RowMapper _mapper;

    // Where each output column comes from: an input column, or the complement of an added one.
    private readonly int[] _sources;

    public RowMapping(RowMapper mapper)
    {
        _mapper = mapper;
        DataViewSchema.DetachedColumn[] added = mapper.GetOutputColumns();
        _sources = [.. Order(mapper.InputSchema, added)];
        DataViewSchema.Builder builder = new();
        builder.AddColumns(_sources.Select(source => source < 0 ? added[~source] : new DataViewSchema.DetachedColumn(mapper.InputSchema[source])));
        OutputSchema = builder.ToSchema();
    }

    public DataViewSchema InputSchema => _mapper.InputSchema;

    public DataViewSchema OutputSchema { get; }

    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        bool[] needed = new bool[InputSchema.Count];
        foreach (DataViewSchema.Column column in dependingColumns ?? [])
        {
            int source = _sources[column.Index];
            if (source >= 0)
            {
                needed[source] = true;
                continue;
            }

            foreach (DataViewSchema.Column input in _mapper.GetInputsOf(~source))
            {
                needed[input.Index] = true;
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

        Delegate[] getters = _mapper.CreateGetters(input, index => active[Array.IndexOf(_sources, ~index)], out Action disposer);
        return new MappedColumns(OutputSchema, input, active, _sources, getters, disposer);
    }

    private static IEnumerable<int> Order(DataViewSchema input, DataViewSchema.DetachedColumn[] added)
    {
        int[] hidden = [.. added.Select(column => input.GetColumnOrNull(column.Name)?.Index ?? -1)];
        for (int i = 0; i < input.Count; i++)
        {
            yield return i;
            foreach (int own in Enumerable.Range(0, added.Length).Where(own => hidden[own] == i))
            {
                yield return ~own;
            }
        }

        foreach (int own in Enumerable.Range(0, added.Length).Where(own => hidden[own] < 0))
        {
            yield return ~own;
        }
    }
}
