namespace Microsoft.ML.Data;

/// <summary>The rows of a view as objects.</summary>
internal static class ObjectRows
{
    public static IEnumerable<TRow> Of<TRow>(IDataView data, MemberColumn[] members, bool reuseRowObject)
        where TRow : class, new()
    {
        using DataViewRowCursor cursor = data.GetRowCursor(members.Select(member => data.Schema[member.ColumnName]));
        ObjectFiller<TRow> filler = new(cursor, members);
        TRow row = null;
        while (cursor.MoveNext())
        {
            row = reuseRowObject && row != null ? row : new TRow();
            filler.Fill(row);
            yield return row;
        }
    }
}
