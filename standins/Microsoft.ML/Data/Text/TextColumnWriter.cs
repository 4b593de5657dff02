namespace Microsoft.ML.Data;

/// <summary>Writes the fields of one column.</summary>
internal abstract class TextColumnWriter
{
    public abstract void WriteTo(TextRow row);

    public static TextColumnWriter Create(DataViewRowCursor cursor, DataViewSchema.Column column, char separator)
    {
        Type writer = column.Type is VectorDataViewType ? typeof(TextVectorWriter<>) : typeof(TextScalarWriter<>);
        return (TextColumnWriter)Activator.CreateInstance(writer.MakeGenericType(column.Type.GetItemType().RawType), cursor, column, separator);
    }
}

/// <summary>Writes values of one type.</summary>
internal abstract class TextColumnWriter<T>(DataViewSchema.Column column, char separator) : TextColumnWriter
{
    private readonly Func<T, string> _text = TextForms.Of<T>(column.Type.GetItemType());
    private readonly string _default = TextForms.Of<T>(column.Type.GetItemType())(default);
    private readonly bool _isKey = column.Type.GetItemType() is KeyDataViewType;

    protected void Add(TextRow row, T value)
    {
        string text = _text(value);
        row.Add(_isKey ? text : TextForms.Quote(text, separator), text == _default);
    }
}

/// <summary>Writes one field.</summary>
internal sealed class TextScalarWriter<T>(DataViewRowCursor cursor, DataViewSchema.Column column, char separator)
    : TextColumnWriter<T>(column, separator)
{
    private readonly ValueGetter<T> _getter = cursor.GetGetter<T>(column);
    private T _value;

    public override void WriteTo(TextRow row)
    {
        _getter(ref _value);
        Add(row, _value);
    }
}

/// <summary>Writes one field a slot.</summary>
internal sealed class TextVectorWriter<T>(DataViewRowCursor cursor, DataViewSchema.Column column, char separator)
    : TextColumnWriter<T>(column, separator)
{
    private readonly ValueGetter<VBuffer<T>> _getter = cursor.GetGetter<VBuffer<T>>(column);
    private VBuffer<T> _value;

    public override void WriteTo(TextRow row)
    {
        _getter(ref _value);
        foreach (T value in _value.DenseValues())
        {
            Add(row, value);
        }
    }
}
