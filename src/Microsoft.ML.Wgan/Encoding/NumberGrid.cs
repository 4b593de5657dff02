using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The numbers a column can show: its own decimals, its own range, its type's precision. Decoded numbers snap to it.</summary>
/// <param name="Decimals">Decimals of the longest number seen, 0 to <see cref="MaximumDecimals"/>; -1 for numbers with more.</param>
/// <param name="IsSingle">Whether every number is a float.</param>
/// <param name="Minimum">Smallest number seen.</param>
/// <param name="Maximum">Largest number seen.</param>
internal readonly record struct NumberGrid(int Decimals, bool IsSingle, double Minimum, double Maximum)
{
    public const int MaximumDecimals = 9;

    /// <summary>Half the distance between two neighbours; 0 where there is no grid.</summary>
    public double HalfStep => Decimals < 0 ? 0 : 0.5 * Math.Pow(10, -Decimals);

    public static NumberGrid Learn(ReadOnlySpan<double> ascending, NumberRange range)
    {
        int decimals = 0;
        foreach (double value in ascending)
        {
            while (decimals <= MaximumDecimals && !IsRound(value, decimals, range.IsSingle))
            {
                decimals++;
            }
        }

        return new NumberGrid(decimals > MaximumDecimals ? -1 : decimals, range.IsSingle, ascending[0], ascending[^1]);
    }

    public double Snap(double value)
    {
        if (Decimals >= 0)
        {
            value = Math.Round(value, Decimals);
        }

        // Rounding to a float may leave the range of type float only beyond its maximum, where the clamp brings it back.
        return Math.Clamp(IsSingle ? (float)value : value, Minimum, Maximum);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((sbyte)Decimals);
        writer.Write(IsSingle);
        writer.Write(Minimum);
        writer.Write(Maximum);
    }

    public static NumberGrid Read(PayloadReader reader)
    {
        NumberGrid grid = new(reader.SByte(), reader.Boolean(), reader.Double(), reader.Double());
        PayloadReader.Require(grid.Minimum <= grid.Maximum && grid.Decimals is >= -1 and <= MaximumDecimals);
        return grid;
    }

    private static bool IsRound(double value, int decimals, bool isSingle)
    {
        double rounded = Math.Round(value, decimals);
        return isSingle ? (float)rounded == (float)value : rounded == value;
    }
}
