using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>The rows of text files, read anew by every cursor.</summary>
internal sealed class TextView(
    IHost host, TextLoader.Options options, IReadOnlyList<TextColumn> columns, DataViewSchema schema, IMultiStreamSource source) : IDataView
{
    public bool CanShuffle => false;

    public DataViewSchema Schema { get; } = schema;

    public long? GetRowCount() => null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
    {
        bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
        TextColumnReader[] readers = [.. columns.Select((column, i) => active[i] ? TextColumnReader.Create(column, options) : null)];
        return new TextCursor(host, options, Schema, readers, source);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
    {
        return [GetRowCursor(columnsNeeded, rand)];
    }
}

/// <summary>Reads text line by line.</summary>
internal sealed class TextCursor(
    IHost host, TextLoader.Options options, DataViewSchema schema, TextColumnReader[] readers, IMultiStreamSource source) : RootCursor
{
    private const int MostMessages = 10;

    private readonly TextLines _lines = new(source, options);
    private long _rows;
    private long _badValues;
    private long _formatErrors;

    public override DataViewSchema Schema { get; } = schema;

    public override bool IsColumnActive(DataViewSchema.Column column) => readers[column.Index] != null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (column.Index >= readers.Length || readers[column.Index] == null)
        {
            throw new InvalidOperationException();
        }

        return ColumnGetters.Typed<TValue>(readers[column.Index].Getter(ThrowIfNoRow), readers[column.Index].Column.Type);
    }

    protected override bool MoveNextCore()
    {
        if (_rows >= (options.MaxRows ?? long.MaxValue) || !_lines.MoveNext())
        {
            Report();
            return false;
        }

        _rows++;
        _formatErrors += _lines.Fields.FormatErrors;
        foreach (TextColumnReader reader in readers)
        {
            if (reader != null)
            {
                Read(reader);
            }
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _lines.Dispose();
        base.Dispose(disposing);
    }

    private void Read(TextColumnReader reader)
    {
        int bad;
        try
        {
            bad = reader.Read(_lines.Fields, _lines.LineNumber);
        }
        catch (InvalidOperationException fault)
        {
            throw new FormatException("Parsing failed with an exception: " + fault.Message, fault);
        }

        for (int i = 0; i < bad; i++)
        {
            if (++_badValues <= MostMessages)
            {
                Say(FormattableString.Invariant($"  Bad value at line {_lines.LineNumber} in column {reader.Column.Name}"));
            }
        }
    }

    private void Report()
    {
        if (_badValues + _formatErrors > 0)
        {
            Say(FormattableString.Invariant($"Processed {_rows} rows with {_badValues} bad values and {_formatErrors} format errors"));
        }
    }

    private void Say(string message)
    {
        using IChannel channel = host.Start("ParseStats");
        channel.Info(MessageSensitivity.None, message);
    }

    private void ThrowIfNoRow()
    {
        if (!IsGood)
        {
            throw new InvalidOperationException();
        }
    }
}
