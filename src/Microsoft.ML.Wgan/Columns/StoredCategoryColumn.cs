namespace Microsoft.ML.Wgan.Columns;

/// <summary>A column of levels as it was read, compact; <see cref="Open"/> makes a <see cref="CategoryColumn"/> of it.</summary>
internal sealed class StoredCategoryColumn(string name, CodeStore codes, int levelCount, IReadOnlyList<string>? levelNames) : TableColumn(name)
{
    public override int RowCount => codes.Count;

    public override TableColumn Open() => new CategoryColumn(Name, codes.ToArray(), levelCount, levelNames) { Remark = Remark };
}
