namespace Microsoft.ML.Wgan.Columns;

/// <summary>One value of a table column: a number, or the code of a level. Two cells are equal where their values are; missing equals missing.</summary>
/// <param name="Number">The number, NaN for a missing one; 0 for a level.</param>
/// <param name="Code">The level's code, -1 for a missing one; 0 for a number.</param>
internal readonly record struct Cell(double Number, int Code)
{
    // Adding zero turns -0 into 0.
    public static Cell OfNumber(double number) => new(number + 0.0, 0);

    public static Cell OfCode(int code) => new(0, code);
}
