namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What calibration learns of columns that go together; <see cref="LevelForest"/> applies it.</summary>
/// <param name="Branches">Categories by the level of another one, each behind the branch of its parent.</param>
/// <param name="Leaves">Numbers by the level of a category, one for a number at most.</param>
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

    public static LevelCorrections Read(PayloadReader reader) => new(reader.Items(BytesEach, LevelBranch.Read), reader.Items(BytesEach, NumberLeaf.Read));
}
