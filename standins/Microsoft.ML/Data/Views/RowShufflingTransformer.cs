namespace Microsoft.ML.Data;

/// <summary>A view's rows in random order, drawn from a pool of those that come next.</summary>
internal sealed class RowShufflingTransformer(IDataView input, int seed, int poolSize, bool shuffleSource) : IDataView
{
    public bool CanShuffle => true;

    public DataViewSchema Schema => input.Schema;

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
        DataViewSchema.Column[] columns = [.. Schema.Where(column => active[column.Index])];
        Random random = rand ?? new Random(seed);
        Random source = shuffleSource && input.CanShuffle ? new Random(random.Next()) : null;
        return new Cursor(input.GetRowCursor(columns, source), columns, random, poolSize);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        return [GetRowCursor(columnsNeeded, rand)];
    }

    private sealed class Cursor : RootCursor
    {
        private readonly DataViewRowCursor _input;
        private readonly Random _random;
        private readonly int _poolSize;
        private readonly ColumnBuffer _ids = ColumnBuffer.CreateForIds();
        private readonly Dictionary<int, ColumnBuffer> _columns;
        private int _pooled;

        public Cursor(DataViewRowCursor input, DataViewSchema.Column[] columns, Random random, int poolSize)
        {
            _input = input;
            _random = random;
            _poolSize = poolSize;
            _ids.Attach(input, null);
            _columns = columns.ToDictionary(column => column.Index, ColumnBuffer.Create);
            Array.ForEach(columns, column => _columns[column.Index].Attach(input, column));
        }

        public override DataViewSchema Schema => _input.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => _columns.ContainsKey(column.Index);

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ValueGetter<DataViewRowId>)_ids.Getter(Place);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            return _columns.TryGetValue(column.Index, out ColumnBuffer buffer)
                ? ColumnGetters.Typed<TValue>(buffer.Getter(Place), column.Type)
                : throw new ArgumentOutOfRangeException(nameof(column), "requested column not active");
        }

        /// <summary>The row of the last step makes room, and a random one of those left takes the last place, which is the current one.</summary>
        protected override bool MoveNextCore()
        {
            if (IsGood)
            {
                _pooled--;
            }

            while (_pooled < _poolSize && _input.MoveNext())
            {
                ForAll(buffer => buffer.Store(_pooled));
                _pooled++;
            }

            if (_pooled == 0)
            {
                return false;
            }

            int drawn = _random.Next(_pooled);
            ForAll(buffer => buffer.Move(drawn, _pooled - 1));
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            _input.Dispose();
            base.Dispose(disposing);
        }

        private int Place()
        {
            ThrowIfNotGood();
            return _pooled - 1;
        }

        private void ForAll(Action<ColumnBuffer> action)
        {
            action(_ids);
            foreach (ColumnBuffer buffer in _columns.Values)
            {
                action(buffer);
            }
        }
    }
}
