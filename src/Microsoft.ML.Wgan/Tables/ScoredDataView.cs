using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A view and a column more: the critic's score of each row, computed when it is read.</summary>
internal sealed class ScoredDataView : IDataView
{
    /// <summary>The name of the column that is added.</summary>
    public const string ScoreName = "CriticScore";

    private readonly IDataView _input;
    private readonly IRowScorer _scorer;
    private readonly int _tableWidth;
    private readonly List<ReadColumn> _read = [];

    /// <exception cref="ArgumentOutOfRangeException">A column that the score depends on is missing, of another type, or its keys have other values.</exception>
    public ScoredDataView(SourceSchema schema, IRowScorer scorer, IDataView input)
    {
        _input = input;
        _scorer = scorer;
        _tableWidth = schema.TableWidth;
        for (int i = 0; i < schema.Columns.Count; i++)
        {
            SourceColumn column = schema.Columns[i];
            CellDomain?[] domains = [.. Enumerable.Range(schema.FirstOf(i), column.Width).Select(scorer.Domain)];
            if (domains.Any(domain => domain is not null))
            {
                _read.Add(new ReadColumn(column, schema.FirstOf(i), InputColumns.Require(input.Schema, column, nameof(input)), [.. domains.Select(domain => domain?.Texts)]));
            }
        }

        var builder = new DataViewSchema.Builder();
        builder.AddColumns(input.Schema);
        builder.AddColumn(ScoreName, NumberDataViewType.Single);
        Schema = builder.ToSchema();
    }

    /// <summary>As the input's: a score belongs to a row's values, not to its place.</summary>
    public bool CanShuffle => _input.CanShuffle;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column>? columnsNeeded, Random? rand = null)
    {
        var active = new ActiveColumns(Schema, columnsNeeded);
        IEnumerable<DataViewSchema.Column> passed = _input.Schema.Where(column => active.Contains(Schema[column.Index]));
        IEnumerable<DataViewSchema.Column> read = active.Contains(Schema[_input.Schema.Count]) ? _read.Select(column => column.Source) : [];
        return new Cursor(this, _input.GetRowCursor([.. passed.Concat(read).DistinctBy(column => column.Index)], rand), active);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column>? columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private ValueGetter<float> CreateScoreGetter(DataViewRow row)
    {
        CellInput[] inputs = [.. _read.Select(column => column.Trained.OpenCells(row, column.Source, column.Texts))];
        Cell?[] cells = new Cell?[_tableWidth];
        return (ref float score) =>
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i].Read(cells.AsSpan(_read[i].First, _read[i].Trained.Width));
            }

            score = _scorer.Score(cells);
        };
    }

    /// <summary>A column that the score depends on.</summary>
    private readonly record struct ReadColumn(SourceColumn Trained, int First, DataViewSchema.Column Source, IReadOnlyList<IReadOnlyList<string>?> Texts);

    private sealed class Cursor(ScoredDataView view, DataViewRowCursor input, ActiveColumns active) : DataViewRowCursor
    {
        public override DataViewSchema Schema => view.Schema;

        public override long Position => input.Position;

        public override long Batch => input.Batch;

        public override bool MoveNext() => input.MoveNext();

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            active.Require(column);
            return column.Index < input.Schema.Count
                ? input.GetGetter<TValue>(input.Schema[column.Index])
                : (Delegate)view.CreateScoreGetter(input) as ValueGetter<TValue>
                ?? throw new InvalidOperationException($"Invalid TValue in GetGetter for column '{ScoreName}': '{typeof(TValue)}', expected type: '{typeof(float)}'.");
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => input.GetIdGetter();

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
