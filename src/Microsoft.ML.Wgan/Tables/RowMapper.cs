using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// One synthetic row for each input row: the row at position i gets synthetic row i. Generated columns hide those of the same name;
/// the others pass through.
/// </summary>
internal sealed class RowMapper : IRowToRowMapper
{
    private readonly SourceSchema _schema;
    private readonly IRowSource _source;

    /// <exception cref="ArgumentOutOfRangeException">The input has a trained column of another type.</exception>
    public RowMapper(SourceSchema schema, IRowSource source, DataViewSchema inputSchema)
    {
        _schema = schema;
        _source = source;
        InputSchema = inputSchema;
        OutputSchema = OutputSchemaFor(schema, inputSchema);
    }

    public DataViewSchema InputSchema { get; }

    /// <summary>The input's columns at their indexes, then the generated ones.</summary>
    public DataViewSchema OutputSchema { get; }

    /// <inheritdoc cref="RowMapper(SourceSchema, IRowSource, DataViewSchema)"/>
    public static DataViewSchema OutputSchemaFor(SourceSchema schema, DataViewSchema inputSchema)
    {
        foreach (SourceColumn column in schema.Columns)
        {
            if (inputSchema.GetColumnOrNull(column.Name) is { } given && !IsAlike(given.Type, column.Type))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(inputSchema), $"Schema mismatch for input column '{column.Name}': expected {column.Type}, got {given.Type}");
            }
        }

        return schema.AppendedTo(inputSchema);
    }

    /// <summary>The input columns that <paramref name="dependingColumns"/> pass through; generated ones depend on none.</summary>
    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column>? dependingColumns) =>
        [.. (dependingColumns ?? OutputSchema).Where(IsPassedThrough).Select(column => InputSchema[column.Index])];

    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column>? activeColumns) =>
        new MappedRow(this, input, new ActiveColumns(OutputSchema, activeColumns));

    // Keys may differ in their count: a mapping fitted on other rows knows other values.
    private static bool IsAlike(DataViewType given, DataViewType trained) =>
        given.RawType == trained.RawType &&
        given is KeyDataViewType == trained is KeyDataViewType &&
        (given as VectorDataViewType)?.Size == (trained as VectorDataViewType)?.Size;

    private bool IsPassedThrough(DataViewSchema.Column column) => column.Index < InputSchema.Count;

    private sealed class MappedRow : DataViewRow
    {
        private readonly RowMapper _mapper;
        private readonly DataViewRow _input;
        private readonly ActiveColumns _active;
        private readonly SyntheticRow _row;

        public MappedRow(RowMapper mapper, DataViewRow input, ActiveColumns active)
        {
            _mapper = mapper;
            _input = input;
            _active = active;
            _row = new SyntheticRow(mapper._source, () => input.Position);
        }

        public override DataViewSchema Schema => _mapper.OutputSchema;

        public override long Position => _input.Position;

        public override long Batch => _input.Batch;

        public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            _active.Require(column);
            return _mapper.IsPassedThrough(column)
                ? _input.GetGetter<TValue>(_input.Schema[column.Index])
                : _mapper._schema.CreateGetter<TValue>(column.Index - _mapper.InputSchema.Count, _row);
        }

        // A row made of another owns it, as ML.NET's do.
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _input.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
