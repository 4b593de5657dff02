namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The training rows, compact: levels as codes, made one-hot only per batch.</summary>
internal sealed class EncodedTable
{
    /// <summary>Rows of zeros, for encoders to fill.</summary>
    public EncodedTable(int rowCount, TableLayout layout)
        : this(rowCount, layout, new float[checked(rowCount * layout.NumberWidth)], LevelCodes.For(layout, rowCount))
    {
    }

    public EncodedTable(int rowCount, TableLayout layout, float[] numbers, LevelCodes codes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(numbers.LongLength, (long)rowCount * layout.NumberWidth, nameof(numbers));
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, (long)rowCount * layout.Categories.Count, nameof(codes));
        RowCount = rowCount;
        Pixels = new byte[checked(rowCount * layout.PixelWidth)];
        Layout = layout;
        Numbers = numbers;
        Codes = codes;
    }

    /// <summary>Exchanges two rows.</summary>
    public void Swap(int row, int other)
    {
        for (int number = 0; number < Layout.NumberWidth; number++)
        {
            int at = (row * Layout.NumberWidth) + number, to = (other * Layout.NumberWidth) + number;
            (Numbers[at], Numbers[to]) = (Numbers[to], Numbers[at]);
        }

        int pixels = Layout.PixelWidth;
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            int at = (row * pixels) + pixel, to = (other * pixels) + pixel;
            (Pixels[at], Pixels[to]) = (Pixels[to], Pixels[at]);
        }

        int categories = Layout.Categories.Count;
        for (int category = 0; category < categories; category++)
        {
            int at = (row * categories) + category, to = (other * categories) + category;
            (Codes[at], Codes[to]) = (Codes[to], Codes[at]);
        }
    }

    /// <summary>The level of a category in a row.</summary>
    public int Level(int category, int row) => Codes[(row * Layout.Categories.Count) + category];

    /// <summary>Whether a row has the number of a column, not an atom in its place.</summary>
    public bool HasNumber(ColumnPlace place, int row) => place.Category < 0 || place.IsNumber(Level(place.Category, row));

    /// <summary>The number of a column in a row.</summary>
    public float Number(ColumnPlace place, int row) => Numbers[(row * Layout.NumberWidth) + place.Number];

    /// <summary>The state of a number's parent in a row.</summary>
    public int State(NumberParent parent, int row) =>
        parent.State(Layout, parent.Category < 0 ? -1 : Level(parent.Category, row), Numbers.AsSpan(row * Layout.NumberWidth, Layout.NumberWidth));

    public int RowCount { get; }

    public TableLayout Layout { get; }

    /// <summary>Row-major, <see cref="RowCount"/> by the layout's number width, each in [-1, 1].</summary>
    public float[] Numbers { get; }

    /// <summary>Row-major, <see cref="RowCount"/> by the layout's pixels, 0 to 255: made [-1, 1] only per batch.</summary>
    public byte[] Pixels { get; }

    /// <summary>Row-major, <see cref="RowCount"/> by the layout's categories, each the level inside its span.</summary>
    public LevelCodes Codes { get; }
}
