using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A column of few, known values that determines another one.</summary>
internal sealed class DerivationSource
{
    private readonly int[] _codes;
    private readonly double[] _numbers;

    public DerivationSource(int column, int[] codes)
        : this(column, codes, [])
    {
    }

    public DerivationSource(int column, double[] numbers)
        : this(column, [], numbers)
    {
    }

    private DerivationSource(int column, int[] codes, double[] numbers)
    {
        Column = column;
        _codes = codes;
        _numbers = numbers;
    }

    /// <summary>Its index in the table.</summary>
    public int Column { get; }

    /// <summary>How many values it has.</summary>
    public int Count => _codes.Length + _numbers.Length;

    /// <summary>Which of its values a row holds; the result of <see cref="Array.BinarySearch{T}(T[], T)"/>, so below 0 for none.</summary>
    public int Value(TableColumn source, int row) => source switch
    {
        CategoryColumn categories => Array.BinarySearch(_codes, categories.Codes[row]),
        NumberColumn numbers => Array.BinarySearch(_numbers, numbers.Values[row] + 0.0),
        _ => -1,
    };

    /// <summary>Which of its values a cell is; below 0 for none.</summary>
    public int Value(Cell cell) => _codes.Length > 0 ? Array.BinarySearch(_codes, cell.Code) : Array.BinarySearch(_numbers, cell.Number);

    /// <summary>Writes one of its values into a row.</summary>
    public void Put(TableColumn target, int row, int value)
    {
        if (target is CategoryColumn categories)
        {
            categories.Codes[row] = _codes[value];
        }
        else
        {
            ((NumberColumn)target).Values[row] = _numbers[value];
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Column);
        writer.WriteInts(_codes);
        writer.WriteDoubles(_numbers);
    }

    public static DerivationSource Read(PayloadReader reader)
    {
        DerivationSource source = new(reader.Int(), reader.Ints(), reader.Doubles());
        PayloadReader.Require(source.Column >= 0 && source.Count > 0 && (source._codes.Length == 0 || source._numbers.Length == 0));
        return source;
    }
}
