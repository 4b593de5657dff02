namespace Microsoft.ML.Wgan;

/// <summary>What was decided about a column, and why.</summary>
/// <param name="Name">The column; a slot of a vector by its slot name or as "Vector[3]", the offset of a <see cref="DateTimeOffset"/> column as "Column (offset)".</param>
/// <param name="Kind">What it was learned as; <see cref="ColumnKind.Ignore"/> for a column left out.</param>
/// <param name="Encoding">How it takes part in the learning.</param>
/// <param name="Levels">Outputs that stand for single values: all values of a column of levels (with one for the rarest together), the atoms of a ranked number; 0 without any.</param>
/// <param name="MissingShare">The share of the training rows, from 0 to 1, in which it is missing: NaN, a missing key, empty text.</param>
/// <param name="DerivedFrom">The column that determines it; null for columns that none does.</param>
/// <param name="Reason">The evidence, in one or two plain sentences.</param>
public sealed record ColumnDecision(
    string Name,
    ColumnKind Kind,
    ColumnEncoding Encoding,
    int Levels,
    double MissingShare,
    string? DerivedFrom,
    string Reason)
{
    internal static ColumnDecision LeftOut(string name, string reason) => new(name, ColumnKind.Ignore, ColumnEncoding.LeftOut, 0, 0, null, reason);
}
