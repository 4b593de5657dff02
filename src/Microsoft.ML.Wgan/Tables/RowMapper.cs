using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// One synthetic row for each input row: the row at position i gets synthetic row i. Generated columns hide those of the same name;
/// the others pass through. Condition columns that the input has are read from it, and the rest of the row is made for them.
/// </summary>
internal sealed class RowMapper : IRowToRowMapper
{
    private readonly SourceSchema _schema;
    private readonly IRowSource _source;
    private readonly IConditionedRows? _conditioned;

    // By index of the learned column: what the input gives for it.
    private readonly SortedDictionary<int, GivenColumn> _given = [];

    /// <exception cref="ArgumentOutOfRangeException">The input has a trained column of another type, or a condition column with other keys.</exception>
    public RowMapper(SourceSchema schema, IRowSource source, DataViewSchema inputSchema, IReadOnlyList<ConditionColumn>? conditions = null, IConditionedRows? conditioned = null)
    {
        _schema = schema;
        _source = source;
        _conditioned = conditioned;
        InputSchema = inputSchema;
        OutputSchema = OutputSchemaFor(schema, inputSchema);
        foreach (ConditionColumn condition in conditions ?? [])
        {
            int index = schema.IndexOf(condition.Name);
            if (InputColumns.FindReadable(inputSchema, schema.Columns[index], nameof(inputSchema)) is { } given)
            {
                _given.Add(index, new GivenColumn(condition, given));
            }
        }
    }

    public DataViewSchema InputSchema { get; }

    /// <summary>The input's columns at their indexes, then the generated ones.</summary>
    public DataViewSchema OutputSchema { get; }

    /// <exception cref="ArgumentOutOfRangeException">The input has a trained column of another type.</exception>
    public static DataViewSchema OutputSchemaFor(SourceSchema schema, DataViewSchema inputSchema)
    {
        foreach (SourceColumn column in schema.Columns)
        {
            InputColumns.Find(inputSchema, column, nameof(inputSchema));
        }

        return schema.AppendedTo(inputSchema);
    }

    /// <summary>The input columns that <paramref name="dependingColumns"/> pass through, and those that what is generated is made for.</summary>
    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column>? dependingColumns) =>
        [.. (dependingColumns ?? OutputSchema).SelectMany(DependenciesOf).DistinctBy(column => column.Index)];

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column>? activeColumns) =>
        new MappedRow(this, input, new ActiveColumns(OutputSchema, activeColumns));

    private IEnumerable<DataViewSchema.Column> DependenciesOf(DataViewSchema.Column column) =>
        IsPassedThrough(column) ? [InputSchema[column.Index]]
        : _given.TryGetValue(column.Index - InputSchema.Count, out GivenColumn given) ? [given.Input]
        : _given.Values.Select(each => each.Input);

    private bool IsPassedThrough(DataViewSchema.Column column) => column.Index < InputSchema.Count;

    private SyntheticRow RowFor(DataViewRow input) => _given.Count == 0 || _conditioned is null
        ? new BlockRow(_source, () => input.Position)
        : new ConditionedRow(_conditioned, [.. _given.Values.Select(given => given.Open(input))], () => input.Position);

    /// <summary>A condition column, and the input's column of its name.</summary>
    private readonly record struct GivenColumn(ConditionColumn Condition, DataViewSchema.Column Input)
    {
        public GivenInput Open(DataViewRow input) => Condition.Open(input, input.Schema[Input.Index]);
    }

    private sealed class MappedRow(RowMapper mapper, DataViewRow input, ActiveColumns active) : DataViewRow
    {
        // Made when a generated column is asked for: without one the columns that are given may not be active.
        private SyntheticRow? _row;

        public override DataViewSchema Schema => mapper.OutputSchema;

        public override long Position => input.Position;

        public override long Batch => input.Batch;

        public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            active.Require(column);
            if (mapper.IsPassedThrough(column))
            {
                return input.GetGetter<TValue>(input.Schema[column.Index]);
            }

            int index = column.Index - mapper.InputSchema.Count;
            return mapper._given.TryGetValue(index, out GivenColumn given)
                ? mapper._schema.Typed<TValue>(index, given.Open(input).CreateGetter())
                : mapper._schema.CreateGetter<TValue>(index, _row ??= mapper.RowFor(input));
        }

        // A row made of another owns it, as ML.NET's do.
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                input.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
