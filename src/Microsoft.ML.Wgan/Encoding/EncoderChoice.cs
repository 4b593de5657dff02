using System.Collections.Frozen;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Decides from a column's values how it is encoded, and says so where a user might wonder.</summary>
/// <param name="Encoder">The fitted encoder.</param>
/// <param name="Note">One plain sentence; null for the ordinary case.</param>
internal sealed record EncoderChoice(ColumnEncoder Encoder, string? Note = null)
{
    /// <summary>What the choice was made from.</summary>
    public required ColumnFacts Facts { get; init; }

    /// <summary>Whether a user stated how its column comes about, which relations that are found leave as it is.</summary>
    public bool IsStated { get; init; }

    /// <summary>Whether a user bounds its numbers more than their type does: they stay in the learned range.</summary>
    public bool IsBounded { get; init; }

    // Up to this many distinct numbers a column is a code or a small count: one-hot then is exact, and a critic sees single values
    // sharply that would be thin slices of one number. 16 takes in years of schooling, digits and months.
    private const int MaximumNumberLevels = 16;

    // But only if they repeat; a few measurements are not levels.
    private const int LeastRowsPerNumberLevel = 5;

    // The commonest number makes a column one with atoms; then every number this common is one (ALGORITHMS.md has what was measured).
    private const double CommonestAtom = 0.20;
    private const double LeastAtom = 0.05;

    public static EncoderChoice For(TableColumn column, EncodingOptions options)
    {
        EncoderChoice choice = column switch
        {
            NumberColumn numbers => ForNumbers(numbers, options),
            CategoryColumn categories => ForCategories(categories, options),
            ImageColumn images => ForImages(images),
            _ => throw new ArgumentException($"Column '{column.Name}' is a {column.GetType().Name}, which can't be encoded.", nameof(column)),
        };
        return column.Remark is null ? choice : choice with { Note = choice.Note is null ? column.Remark : $"{column.Remark} {choice.Note}" };
    }

    /// <summary>The encoder of a number column's residuals or distances: quantities, whatever was said of the column itself.</summary>
    public static ColumnEncoder ForResiduals(NumberColumn residuals, EncodingOptions options) =>
        ForNumbers(residuals, options with { Categories = FrozenSet<string>.Empty, Quantities = FrozenSet.Create(residuals.Name) }).Encoder;

    /// <summary>The choice as a user reads of it.</summary>
    /// <param name="source">The name of the column that determines it; null for none.</param>
    public ColumnDecision ToDecision(string? source) =>
        new(Encoder.ColumnName, Facts.Kind, Encoder.Decided, Encoder.LevelCount, Facts.MissingShare, source, Note ?? Facts.Sentence(Encoder));

    private static EncoderChoice ForImages(ImageColumn column) =>
        new(new ImageEncoder(column.Name, column.Shape), null) { Facts = new ColumnFacts(ColumnKind.Image, column.RowCount, column.RowCount, 0) };

    private static EncoderChoice ForNumbers(NumberColumn column, EncodingOptions options)
    {
        DistinctNumbers distinct = DistinctNumbers.Of(column.Values);
        ColumnFacts facts = ColumnFacts.Of(distinct, column.IsTime);
        string name = column.Name;
        if (distinct.Values.Length == 1)
        {
            string what = double.IsNaN(distinct.Values[0]) ? "is missing in every row" : "has one value throughout";
            return new(new ConstantNumberEncoder(name, distinct.Values[0], column.Range), $"Column '{name}' {what}; it is repeated, not learned.") { Facts = facts };
        }

        bool isCode = distinct.FiniteCount <= MaximumNumberLevels && distinct.RowCount >= LeastRowsPerNumberLevel * (long)distinct.FiniteCount;
        if (isCode || distinct.FiniteCount <= 1 || options.Categories.Contains(name))
        {
            NumberLevelEncoder levels = NumberLevelEncoder.Fit(column, distinct, options.MaximumLevels);
            return new(levels, PoolNote(name, "numbers", distinct.Values.Length, levels, options.MaximumLevels)) { Facts = facts };
        }

        if (!options.Quantities.Contains(name) && RowNumbers.Find(column, distinct) is { } identifier)
        {
            return new(identifier.Encoder, identifier.Note) { Facts = facts };
        }

        return new(FitRank(column, distinct), NumberNote(name, distinct)) { Facts = facts };
    }

    private static EncoderChoice ForCategories(CategoryColumn column, EncodingOptions options)
    {
        DistinctCodes distinct = DistinctCodes.Of(column.Codes);
        ColumnFacts facts = ColumnFacts.Of(distinct);
        string name = column.Name;
        if (distinct.Codes.Length == 1)
        {
            CategoryLevels levels = new(column.LevelCount, column.LevelNames);
            string what = distinct.HasMissing ? "is missing in every row" : "has one value throughout";
            return new(new ConstantCategoryEncoder(name, distinct.Codes[0], levels), $"Column '{name}' {what}; it is repeated, not learned.") { Facts = facts };
        }

        if (column.LevelNames is not null && !options.Categories.Contains(name) && Repetition.IsRare(distinct.LevelCount, distinct.PresentCount))
        {
            string[] texts = [.. distinct.Codes.Where(code => code >= 0).Select(code => column.LevelNames[code]).Where(text => text.Length > 0)];
            if (texts.Length > 1)
            {
                double missingShare = 1 - ((double)distinct.PresentCount / distinct.RowCount);
                string note = $"Column '{name}' has {texts.Length} distinct texts in {distinct.PresentCount} rows; it is generated fresh, not learned.";
                return new(FreshTextEncoder.Fit(name, texts, missingShare), note) { Facts = facts };
            }
        }

        CategoryEncoder encoder = CategoryEncoder.Fit(column, distinct, options.MaximumLevels);
        return new(encoder, PoolNote(name, "levels", distinct.Codes.Length, encoder, options.MaximumLevels)) { Facts = facts };
    }

    private static RankEncoder FitRank(NumberColumn column, DistinctNumbers distinct)
    {
        // In a handful of rows every number may be common enough; then none is an atom, because ranks need something left to rank.
        int[] finiteCounts = [.. distinct.Counts.Skip(distinct.FiniteStart).Take(distinct.FiniteCount)];
        bool hasAtoms = finiteCounts.Max() >= CommonestAtom * distinct.RowCount && finiteCounts.Min() <= LeastAtom * distinct.RowCount;
        bool IsAtom(int value) =>
            !double.IsFinite(distinct.Values[value]) || (hasAtoms && distinct.Counts[value] > LeastAtom * distinct.RowCount);

        int[] atoms = [.. Enumerable.Range(0, distinct.Values.Length).Where(IsAtom)];
        int[] rest = [.. Enumerable.Range(0, distinct.Values.Length).Where(value => !IsAtom(value))];
        double[] shares = [.. atoms.Select(value => (double)distinct.Counts[value] / distinct.RowCount)];
        if (atoms.Length > 0)
        {
            shares = [.. shares, Math.Max(0, 1 - shares.Sum())];
        }

        RankAtoms rankAtoms = new([.. atoms.Select(value => distinct.Values[value])], shares, LevelOffsets.None(shares.Length));
        QuantileFunction quantiles = QuantileKnots.Fit(
            [.. rest.Select(value => distinct.Values[value])], [.. rest.Select(value => distinct.Counts[value])], column.Range);
        return new RankEncoder(column.Name, column.Range, rankAtoms, quantiles, OutputMap.Uncalibrated);
    }

    private static string? PoolNote(string name, string what, int count, ColumnEncoder encoder, int maximum) => count <= maximum
        ? null
        : encoder.LevelCount == 0
        ? $"Column '{name}' has {count} {what} that hardly repeat; they are drawn by their frequency, not learned."
        : $"Column '{name}' has {count} {what}, more than the maximum of {maximum}; the rarest share one level and are drawn by their frequency.";

    private static string? NumberNote(string name, DistinctNumbers distinct) => distinct.Values.Any(double.IsInfinity)
        ? $"Column '{name}' holds infinite numbers; each infinity is treated as a level of its own."
        : null;
}
