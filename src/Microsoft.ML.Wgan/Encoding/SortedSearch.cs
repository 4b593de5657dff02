using System.Numerics;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Binary search without branches that depend on the data, which processors can't foresee.</summary>
internal static class SortedSearch
{
    /// <summary>Index of the first element at or above the value; the length if there is none.</summary>
    public static int FirstAtLeast<T>(ReadOnlySpan<T> ascending, T value)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        int start = 0;
        int length = ascending.Length;
        while (length > 0)
        {
            int half = length >> 1;
            bool goRight = ascending[start + half] < value;
            start = goRight ? start + half + 1 : start;
            length = goRight ? length - half - 1 : half;
        }

        return start;
    }

    /// <summary>Index of the first element above the value; the length if there is none.</summary>
    public static int FirstAbove<T>(ReadOnlySpan<T> ascending, T value)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        int start = 0;
        int length = ascending.Length;
        while (length > 0)
        {
            int half = length >> 1;
            bool goRight = ascending[start + half] <= value;
            start = goRight ? start + half + 1 : start;
            length = goRight ? length - half - 1 : half;
        }

        return start;
    }
}
