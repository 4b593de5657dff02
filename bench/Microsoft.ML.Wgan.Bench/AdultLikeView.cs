using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Bench;

/// <summary>As many rows as wanted, of Adult's shape and made as they are read: 6 numbers (two of them mostly zero), 9 text columns; and if asked for one of many distinct texts.</summary>
internal sealed class AdultLikeView : IDataView
{
    private static readonly int[] _levels = [9, 16, 7, 15, 6, 5, 2, 42, 2];
    private readonly long _rowCount;
    private readonly ReadOnlyMemory<char>[][] _texts;

    /// <param name="rowCount">Rows.</param>
    /// <param name="distinctTexts">Texts of the sixteenth column; 0: there is none.</param>
    public AdultLikeView(long rowCount, int distinctTexts)
    {
        _rowCount = rowCount;
        _texts = [.. _levels.Append(distinctTexts).Select(count => Enumerable.Range(0, count).Select(level => $"level {level} of {count}".AsMemory()).ToArray())];
        var builder = new DataViewSchema.Builder();
        foreach (string name in (string[])["age", "weight", "schooling", "gain", "loss", "hours"])
        {
            builder.AddColumn(name, NumberDataViewType.Single);
        }

        foreach (int category in Enumerable.Range(0, _levels.Length))
        {
            builder.AddColumn($"category {category}", TextDataViewType.Instance);
        }

        if (distinctTexts > 0)
        {
            builder.AddColumn("place", TextDataViewType.Instance);
        }

        Schema = builder.ToSchema();
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => new Cursor(this);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private static float Number(int column, double u) => column switch
    {
        0 => 17 + (float)Math.Floor(73 * u * u),
        1 => 12_000 + (float)Math.Floor(1_400_000 * u * u * u),
        2 => 1 + (float)Math.Floor(16 * u),
        3 => u < 0.9 ? 0 : (float)Math.Floor(99_999 * (u - 0.9) * 10),
        4 => u < 0.95 ? 0 : (float)Math.Floor(4_356 * (u - 0.95) * 20),
        _ => u < 0.45 ? 40 : 1 + (float)Math.Floor(98 * u),
    };

    private sealed class Cursor(AdultLikeView view) : DataViewRowCursor
    {
        private long _position = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _position;

        public override long Batch => 0;

        public override bool IsColumnActive(DataViewSchema.Column column) => true;

        public override bool MoveNext()
        {
            _position = _position + 1 < view._rowCount ? _position + 1 : -1;
            return _position >= 0;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref id) => id = new DataViewRowId((ulong)_position, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => (ValueGetter<TValue>)Getter(column.Index);

        private Delegate Getter(int column)
        {
            var random = new NoiseStream(1, (ulong)column);
            if (column < 6)
            {
                ValueGetter<float> number = (ref value) => value = Number(column, random.Uniform((ulong)_position));
                return number;
            }

            ReadOnlyMemory<char>[] texts = view._texts[column - 6];
            ValueGetter<ReadOnlyMemory<char>> text = (ref value) => value = texts[(int)(Math.Pow(random.Uniform((ulong)_position), 2) * texts.Length)];
            return text;
        }
    }
}
