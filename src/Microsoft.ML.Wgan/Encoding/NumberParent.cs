namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What a number is calibrated by: the level of a category, or the place of another number, in one of equal parts of [-1, 1], which are about equal parts of the rows, or at one of its atoms.</summary>
/// <param name="Category">The category; of another number that of its atoms, −1 without any.</param>
/// <param name="Number">The other number's index in the row; −1 for a category.</param>
/// <param name="Bins">Parts of [-1, 1]; 0 for a category.</param>
internal readonly record struct NumberParent(int Category, int Number, int Bins)
{
    /// <summary>The level of a category.</summary>
    public static NumberParent Level(int category) => new(category, -1, 0);

    /// <summary>The place of another number.</summary>
    public static NumberParent Bin(ColumnPlace number, int bins) => new(number.Category, number.Number, bins);

    /// <summary>Whether it is another number.</summary>
    public bool IsNumber => Number >= 0;

    /// <summary>How many states it has: levels, or atoms and parts.</summary>
    public int StateCount(TableLayout layout) => IsNumber ? AtomCount(layout) + Bins : layout.Categories[Category].Length;

    /// <summary>Its state in a row.</summary>
    /// <param name="layout">Where the categories stand.</param>
    /// <param name="level">The category's level in that row; any without a category.</param>
    /// <param name="numbers">The numbers of that row.</param>
    public int State(TableLayout layout, int level, ReadOnlySpan<float> numbers)
    {
        if (!IsNumber)
        {
            return level;
        }

        int atoms = AtomCount(layout);
        return Category >= 0 && level < atoms ? level : atoms + Math.Clamp((int)((numbers[Number] + 1) / 2 * Bins), 0, Bins - 1);
    }

    /// <summary>Whether a row can have such a parent.</summary>
    public bool Fits(TableLayout layout, LevelPicks picks) =>
        IsNumber
            ? Number < layout.NumberWidth && Bins > 0 && (Category == -1 || picks.Has(Category))
            : picks.Has(Category) && Bins == 0;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Category);
        writer.Write(Number);
        writer.Write(Bins);
    }

    public static NumberParent Read(PayloadReader reader) => new(Category: reader.Int(), Number: reader.Int(), Bins: reader.Int());

    // The last level of a number's category says that it is none of them.
    private int AtomCount(TableLayout layout) => Category < 0 ? 0 : layout.Categories[Category].Length - 1;
}
