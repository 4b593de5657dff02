namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Which categories, and as its leaves which numbers, are calibrated by the level of a category: fixed corrections of the outputs, learned once, so that a row still depends
/// on its own outputs only. <see cref="ForestCalibration"/> and <see cref="NumberCalibration"/> learn them.
/// </summary>
internal sealed class LevelForest
{
    private readonly TableLayout _layout;
    private readonly LevelPicks _picks;

    /// <param name="learned">The corrections.</param>
    /// <param name="picks">Picks the categories' levels.</param>
    /// <exception cref="InvalidDataException">A branch or leaf does not fit numbers and categories, or a branch comes before its parent's.</exception>
    public LevelForest(LevelCorrections learned, LevelPicks picks)
    {
        Learned = learned;
        _picks = picks;
        TableLayout layout = _layout = picks.Layout;
        (LevelBranch[] branches, NumberLeaf[] leaves) = learned;
        bool[] isParent = new bool[layout.Categories.Count];
        bool[] hasParent = new bool[layout.Categories.Count];
        foreach (LevelBranch branch in branches)
        {
            PayloadReader.Require(picks.Has(branch.Category) && picks.Has(branch.Parent) && branch.Category != branch.Parent);
            PayloadReader.Require(!hasParent[branch.Category] && !isParent[branch.Category]);
            PayloadReader.Require(branch.Fits(layout.Categories[branch.Category].Length, layout.Categories[branch.Parent].Length));
            hasParent[branch.Category] = true;
            isParent[branch.Parent] = true;
        }

        PayloadReader.Require(leaves.Select(leaf => leaf.Number).Distinct().Count() == leaves.Length);
        PayloadReader.Require(leaves.All(leaf => leaf.Number >= 0 && leaf.Number < layout.NumberWidth && picks.Has(leaf.Parent) && leaf.Fits(layout.Categories[leaf.Parent].Length)));
    }

    public bool IsEmpty => Learned.Branches.Length == 0 && Learned.Leaves.Length == 0;

    /// <summary>The corrections.</summary>
    public LevelCorrections Learned { get; }

    /// <summary>Adds to every row's outputs what the levels of the parents call for.</summary>
    /// <param name="outputs">Row-major, the layout's width each.</param>
    /// <param name="given">For each category the level that every row is given, below 0 where none is; null for nothing given.</param>
    public void Correct(Span<float> outputs, ReadOnlySpan<int> given = default)
    {
        int[] levels = new int[_layout.Categories.Count];
        for (int start = 0; start < outputs.Length; start += _layout.Width)
        {
            Array.Fill(levels, -1);
            given.CopyTo(levels);
            CorrectRow(outputs.Slice(start, _layout.Width), levels, hasGiven: !given.IsEmpty);
        }
    }

    private void CorrectRow(Span<float> row, int[] levels, bool hasGiven)
    {
        LevelBranch[] branches = Learned.Branches;
        for (int branch = 0; hasGiven && branch < branches.Length; branch++)
        {
            int given = levels[branches[branch].Category];
            if (given >= 0)
            {
                branches[branch].RuleOut(SpanOf(row, branches[branch].Parent), given);
            }
        }

        foreach (LevelBranch branch in branches)
        {
            branch.Correct(SpanOf(row, branch.Category), Level(row, branch.Parent, levels));
        }

        foreach (NumberLeaf leaf in Learned.Leaves)
        {
            row[leaf.Number] = leaf.Correct(row[leaf.Number], Level(row, leaf.Parent, levels));
        }
    }

    // Given, or picked from outputs that are corrected already.
    private int Level(ReadOnlySpan<float> row, int category, int[] levels)
    {
        ref int level = ref levels[category];
        if (level < 0)
        {
            level = _picks.Of(row, category);
        }

        return level;
    }

    private Span<float> SpanOf(Span<float> row, int category) => row.Slice(_layout.Categories[category].Start, _layout.Categories[category].Length);
}
