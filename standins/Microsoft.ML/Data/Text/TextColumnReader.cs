namespace Microsoft.ML.Data;

/// <summary>Reads one column of the current line.</summary>
internal abstract class TextColumnReader(TextColumn column)
{
    public TextColumn Column { get; } = column;

    public abstract Delegate Getter(Action check);

    /// <summary>Reads the column; the number of bad values.</summary>
    public abstract int Read(TextFields fields, long line);

    public static TextColumnReader Create(TextColumn column, TextLoader.Options options)
    {
        Type reader = (column.IsVector ? typeof(TextVectorReader<>) : typeof(TextScalarReader<>)).MakeGenericType(column.ItemType.RawType);
        return (TextColumnReader)Activator.CreateInstance(reader, column, options);
    }
}

/// <summary>Reads values of one type.</summary>
internal abstract class TextColumnReader<T> : TextColumnReader
{
    private readonly TextParser<T> _parse;
    private readonly bool _isReal = typeof(T) == typeof(float) || typeof(T) == typeof(double);
    private readonly char _decimalMarker;

    protected TextColumnReader(TextColumn column, TextLoader.Options options)
        : base(column)
    {
        _parse = column.KeyCount is ulong count ? KeyParser(count) : TextParsers.Of<T>();
        _decimalMarker = options.DecimalMarker;
        IsMissingNaN = _isReal && options.MissingRealsAsNaNs;
    }

    /// <summary>Whether an empty field is not a number.</summary>
    protected bool IsMissingNaN { get; }

    /// <summary>Reads a value; false if it is bad. A bad value that no value stands for ends the reading.</summary>
    protected bool Parse(ReadOnlyMemory<char> text, long line, out T value)
    {
        ReadOnlyMemory<char> field = text;
        if (IsMissingNaN && text.IsEmpty)
        {
            field = "NaN".AsMemory();
        }
        else if (_isReal && _decimalMarker != '.')
        {
            field = text.ToString().Replace(_decimalMarker, '.').AsMemory();
        }

        if (_parse(field, out value))
        {
            return true;
        }

        return _isReal
            ? false
            : throw new InvalidOperationException(FormattableString.Invariant($"Could not parse value {text} in line {line}, column {Column.Name}"));
    }

    private static TextParser<T> KeyParser(ulong count)
    {
        return (TextParser<T>)(object)(default(T) switch
        {
            byte => TextParsers.Key<byte>(count),
            ushort => TextParsers.Key<ushort>(count),
            uint => TextParsers.Key<uint>(count),
            _ => TextParsers.Key<ulong>(count),
        });
    }
}

/// <summary>Reads one field.</summary>
internal sealed class TextScalarReader<T>(TextColumn column, TextLoader.Options options) : TextColumnReader<T>(column, options)
{
    private T _value;

    public override int Read(TextFields fields, long line) => Parse(fields[Column.Fields[0]], line, out _value) ? 0 : 1;

    public override Delegate Getter(Action check)
    {
        return new ValueGetter<T>((ref T value) =>
        {
            check();
            value = _value;
        });
    }
}

/// <summary>Reads several fields: sparse if at most half of them hold something.</summary>
internal sealed class TextVectorReader<T>(TextColumn column, TextLoader.Options options) : TextColumnReader<T>(column, options)
{
    private readonly T[] _values = new T[column.Fields.Length];
    private readonly int[] _indices = new int[column.Fields.Length];
    private int _count;

    public override int Read(TextFields fields, long line)
    {
        int bad = 0;
        _count = 0;
        for (int slot = 0; slot < Column.Fields.Length; slot++)
        {
            ReadOnlyMemory<char> field = fields[Column.Fields[slot]];
            if (field.IsEmpty && !IsMissingNaN)
            {
                continue;
            }

            bad += Parse(field, line, out _values[_count]) ? 0 : 1;
            _indices[_count++] = slot;
        }

        return bad;
    }

    public override Delegate Getter(Action check)
    {
        return new ValueGetter<VBuffer<T>>((ref VBuffer<T> value) =>
        {
            check();
            VBuffer<T> sparse = new(_values.Length, _count, _values, _indices);
            if (_count > _values.Length / 2)
            {
                sparse.CopyToDense(ref value);
            }
            else
            {
                sparse.CopyTo(ref value);
            }
        });
    }
}
