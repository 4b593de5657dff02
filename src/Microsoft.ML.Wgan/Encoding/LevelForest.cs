namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Which categories, and as its leaves which numbers, are calibrated by the level of a category: fixed corrections of the outputs, learned once, so that a row still depends
/// on its own outputs only. <see cref="ForestCalibration"/> and <see cref="NumberCalibration"/> learn them.
/// </summary>
internal sealed class LevelForest
{
    // No branch, a category and its parent, takes fewer bytes.
    private const int BytesOfBranch = 4 * sizeof(int);

    // Nor has a leaf, a number and its parent.
    private const int BytesOfLeaf = 4 * sizeof(int);

    private readonly LevelBranch[] _branches;
    private readonly NumberLeaf[] _leaves;
    private readonly TableLayout _layout;
    private readonly IReadOnlyList<LevelOffsets?> _offsets;

    /// <param name="branches">Each behind the branch of its parent.</param>
    /// <param name="leaves">One for a number at most.</param>
    /// <param name="layout">Where numbers and categories stand.</param>
    /// <param name="offsets">For each category what picks its level; null where that is not the largest output.</param>
    /// <exception cref="InvalidDataException">A branch or leaf does not fit numbers and categories, or a branch comes before its parent's.</exception>
    public LevelForest(LevelBranch[] branches, NumberLeaf[] leaves, TableLayout layout, IReadOnlyList<LevelOffsets?> offsets)
    {
        _branches = branches;
        _leaves = leaves;
        _layout = layout;
        _offsets = offsets;
        bool[] isParent = new bool[layout.Categories.Count];
        bool[] hasParent = new bool[layout.Categories.Count];
        foreach (LevelBranch branch in branches)
        {
            PayloadReader.Require(PicksLevel(branch.Category) && PicksLevel(branch.Parent) && branch.Category != branch.Parent);
            PayloadReader.Require(!hasParent[branch.Category] && !isParent[branch.Category]);
            PayloadReader.Require(branch.Fits(layout.Categories[branch.Category].Length, layout.Categories[branch.Parent].Length));
            hasParent[branch.Category] = true;
            isParent[branch.Parent] = true;
        }

        PayloadReader.Require(leaves.Select(leaf => leaf.Number).Distinct().Count() == leaves.Length);
        PayloadReader.Require(leaves.All(leaf => leaf.Number >= 0 && leaf.Number < layout.NumberWidth && PicksLevel(leaf.Parent) && leaf.Fits(layout.Categories[leaf.Parent].Length)));
    }

    public bool IsEmpty => _branches.Length == 0 && _leaves.Length == 0;

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

    public void Write(BinaryWriter writer)
    {
        writer.Write(_branches.Length);
        foreach (LevelBranch branch in _branches)
        {
            branch.Write(writer);
        }

        writer.Write(_leaves.Length);
        foreach (NumberLeaf leaf in _leaves)
        {
            leaf.Write(writer);
        }
    }

    public static LevelBranch[] ReadBranches(PayloadReader reader)
    {
        LevelBranch[] branches = new LevelBranch[reader.Count(BytesOfBranch)];
        for (int branch = 0; branch < branches.Length; branch++)
        {
            branches[branch] = LevelBranch.Read(reader);
        }

        return branches;
    }

    public static NumberLeaf[] ReadLeaves(PayloadReader reader)
    {
        NumberLeaf[] leaves = new NumberLeaf[reader.Count(BytesOfLeaf)];
        for (int leaf = 0; leaf < leaves.Length; leaf++)
        {
            leaves[leaf] = NumberLeaf.Read(reader);
        }

        return leaves;
    }

    private void CorrectRow(Span<float> row, int[] levels, bool hasGiven)
    {
        for (int branch = 0; hasGiven && branch < _branches.Length; branch++)
        {
            int given = levels[_branches[branch].Category];
            if (given >= 0)
            {
                _branches[branch].RuleOut(SpanOf(row, _branches[branch].Parent), given);
            }
        }

        foreach (LevelBranch branch in _branches)
        {
            branch.Correct(SpanOf(row, branch.Category), Level(row, branch.Parent, levels));
        }

        foreach (NumberLeaf leaf in _leaves)
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
            level = _offsets[category]!.Best(row.Slice(_layout.Categories[category].Start, _layout.Categories[category].Length));
        }

        return level;
    }

    private bool PicksLevel(int category) => category >= 0 && category < _offsets.Count && _offsets[category] is not null;

    private Span<float> SpanOf(Span<float> row, int category) => row.Slice(_layout.Categories[category].Start, _layout.Categories[category].Length);
}
