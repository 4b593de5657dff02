namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Which categories are calibrated by the level of a category, and as its leaves which numbers by that or by another number: fixed corrections of the outputs, learned once, so that a row still depends
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

        HashSet<int> parents = [];
        foreach (NumberLeaf leaf in leaves)
        {
            PayloadReader.Require(leaf.Fits(layout, picks) && !parents.Contains(leaf.Number));
            parents.Add(leaf.Parent.Number);
        }
    }

    public bool IsEmpty => Learned.Branches.Length == 0 && Learned.Leaves.Length == 0;

    /// <summary>The corrections.</summary>
    public LevelCorrections Learned { get; }

    /// <summary>Changes every row's outputs as the states of the parents call for.</summary>
    /// <param name="outputs">Row-major, the layout's width each.</param>
    /// <param name="given">For each category the level that every row is given, below 0 where none is; empty for nothing given.</param>
    /// <param name="givenNumbers">For each number the one that every row is given, NaN where none is; empty for nothing given.</param>
    public void Correct(Span<float> outputs, ReadOnlySpan<int> given = default, ReadOnlySpan<float> givenNumbers = default)
    {
        int[] levels = new int[_layout.Categories.Count];
        for (int start = 0; start < outputs.Length; start += _layout.Width)
        {
            Array.Fill(levels, -1);
            given.CopyTo(levels);
            Span<float> row = outputs.Slice(start, _layout.Width);
            CorrectLevels(row, levels, hasGiven: !given.IsEmpty);
            CorrectNumbers(row, levels, givenNumbers);
        }
    }

    private void CorrectLevels(Span<float> row, int[] levels, bool hasGiven)
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
    }

    // A number that is given is what others go by, and stays as it is.
    private void CorrectNumbers(Span<float> row, int[] levels, ReadOnlySpan<float> given)
    {
        for (int number = 0; number < given.Length; number++)
        {
            row[number] = float.IsNaN(given[number]) ? row[number] : given[number];
        }

        foreach (NumberLeaf leaf in Learned.Leaves)
        {
            if (given.IsEmpty || float.IsNaN(given[leaf.Number]))
            {
                NumberParent parent = leaf.Parent;
                int state = parent.State(_layout, parent.Category < 0 ? -1 : Level(row, parent.Category, levels), row);
                row[leaf.Number] = leaf.Correct(row[leaf.Number], state);
            }
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
