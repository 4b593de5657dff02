namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of levels as it was read, compact; <see cref="Open"/> makes a <see cref="CategoryColumn"/> of it.</summary>
internal sealed class StoredCategoryColumn(string name, CodeStore codes, int levelCount, IReadOnlyList<string>? levelNames) : TableColumn(name)
{
    public override int RowCount => codes.Count;

    public override TableColumn Open(ColumnBuffers? buffers = null) => Unpacked(buffers is null ? new int[RowCount] : buffers.Codes(RowCount));

    public override TableColumn Head(int rowCount) => Unpacked(new int[Math.Min(rowCount, RowCount)]);

    private CategoryColumn Unpacked(int[] cells)
    {
        codes.CopyTo(cells);
        return new CategoryColumn(Name, cells, levelCount, levelNames) { Remark = Remark };
    }
}
