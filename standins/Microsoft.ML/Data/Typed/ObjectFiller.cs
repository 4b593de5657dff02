namespace Microsoft.ML.Data;

/// <summary>Writes the current row into objects.</summary>
internal sealed class ObjectFiller<TRow>(DataViewRow row, MemberColumn[] columns)
{
    private readonly Action<TRow>[] _writers = [.. columns.Select(column => MemberWriter.Create<TRow>(column, row))];

    public void Fill(TRow target)
    {
        foreach (Action<TRow> writer in _writers)
        {
            writer(target);
        }
    }
}
