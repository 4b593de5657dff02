namespace Microsoft.ML.Wgan.Tables;

/// <summary>How a column's cells are to be read: what the user said, and what is left to the data.</summary>
/// <param name="Kind">What the column is learned as.</param>
/// <param name="IsStated">Whether the user said so. Otherwise text may turn out to be times, or prose that nothing can be learned from.</param>
/// <param name="IsNamed">Whether the user asked for the column by name: then it is not left out silently.</param>
/// <param name="MaximumLevels">Levels of a category that get an output of their own.</param>
/// <param name="Picture">What the user said of the pictures, where the column holds them; else null.</param>
internal readonly record struct ReadingRules(ColumnKind Kind, bool IsStated, bool IsNamed, int MaximumLevels, ImageOptions? Picture = null);
