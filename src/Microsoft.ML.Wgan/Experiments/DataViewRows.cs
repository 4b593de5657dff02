namespace Microsoft.ML.Wgan.Experiments;

/// <summary>Number of rows of a view.</summary>
internal static class DataViewRows
{
    /// <summary>Asks the view, and counts where it does not know.</summary>
    public static long Count(IDataView view)
    {
        if (view.GetRowCount() is long known)
        {
            return known;
        }

        using DataViewRowCursor cursor = view.GetRowCursor([]);
        long count = 0;
        while (cursor.MoveNext())
        {
            count++;
        }

        return count;
    }
}
