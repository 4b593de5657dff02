namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What calibration learns of columns that go together; <see cref="LevelForest"/> applies it.</summary>
/// <param name="Branches">Categories by the level of another one, each behind the branch of its parent.</param>
/// <param name="Leaves">Numbers by the level of a category or by another number, those of a parent before those that it is the parent of.</param>
internal sealed record LevelCorrections(LevelBranch[] Branches, NumberLeaf[] Leaves)
{
    // No branch, a category and its parent, takes fewer bytes, and no leaf, a number and its parent.
    private const int BytesEach = 4 * sizeof(int);

    /// <summary>Every column stands for itself.</summary>
    public static LevelCorrections None { get; } = new([], []);

    public void Write(BinaryWriter writer)
    {
        writer.WriteItems(Branches, branch => branch.Write(writer));
        writer.WriteItems(Leaves, leaf => leaf.Write(writer));
    }

    /// <param name="reader">The bytes.</param>
    /// <param name="ofCategories">Whether they are of a version whose numbers had categories as parents only.</param>
    public static LevelCorrections Read(PayloadReader reader, bool ofCategories) =>
        new(reader.Items(BytesEach, LevelBranch.Read), reader.Items(BytesEach, leaf => NumberLeaf.Read(leaf, ofCategories)));
}
