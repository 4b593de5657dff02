namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>A part of the references of a <see cref="GowerTree"/>, which is cut in two or not.</summary>
/// <param name="Box">The box around its rows.</param>
/// <param name="Start">Place of its first row in the order of the tree.</param>
/// <param name="End">The place behind its last row.</param>
/// <param name="Halves">The two parts it is cut into; null for a leaf.</param>
internal sealed record GowerNode(GowerBox Box, int Start, int End, (GowerNode Left, GowerNode Right)? Halves)
{
    // With fewer rows the boxes cost more than they save where nothing clusters; more rows gain nothing.
    private const int LeafRows = 128;

    // Pairs of rows that say how far apart a column is.
    private const int Pairs = 64;

    /// <summary>Cuts rows into parts that lie close together, and brings them into the order of the parts.</summary>
    /// <remarks>Each part is cut in the column in which two of its rows differ most, on average over some pairs, at the change of value that is nearest to its middle.</remarks>
    public static GowerNode Of(GowerRows rows, int[] order, int start, int end)
    {
        Span<int> members = order.AsSpan(start, end - start);
        var box = new GowerBox(rows, members);
        if (members.Length <= LeafRows || WidestColumn(rows, members) is not int column)
        {
            return new GowerNode(box, start, end, null);
        }

        double[] keys = new double[members.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = column < rows.Numbers.Length ? rows.Numbers[column][members[i]] : rows.Levels[column - rows.Numbers.Length][members[i]];
        }

        keys.AsSpan().Sort(members);
        int middle = start + ChangeNearMiddle(keys);
        return new GowerNode(box, start, end, (Of(rows, order, start, middle), Of(rows, order, middle, end)));
    }

    private static int? WidestColumn(GowerRows rows, ReadOnlySpan<int> members)
    {
        (int? widest, float width) = (null, 0);
        for (int column = 0; column < rows.Numbers.Length + rows.Levels.Length; column++)
        {
            float sum = 0;
            for (int pair = 0; pair < Pairs; pair++)
            {
                // Two places that wander through the part at different paces.
                sum += rows.Apart(column, members[(int)(pair * 40503L % members.Length)], members[(int)(((pair * 7919L) + (members.Length / 2)) % members.Length)]);
            }

            (widest, width) = sum > width ? (column, sum) : (widest, width);
        }

        return widest;
    }

    // NaN equals NaN here. Two of the keys differ, or the column would not be the widest.
    private static int ChangeNearMiddle(double[] keys)
    {
        int middle = keys.Length / 2;
        for (int away = 0; ; away++)
        {
            if (middle - away > 0 && !keys[middle - away].Equals(keys[middle - away - 1]))
            {
                return middle - away;
            }

            if (middle + away + 1 < keys.Length && !keys[middle + away].Equals(keys[middle + away + 1]))
            {
                return middle + away + 1;
            }
        }
    }
}
