namespace Microsoft.ML.Wgan;

/// <summary>What a column is learned as.</summary>
public enum ColumnKind
{
    /// <summary>A quantity: its order and distances mean something. Numeric columns only.</summary>
    Number,

    /// <summary>A set of levels without order. Any supported column.</summary>
    Category,

    /// <summary>Not learned and not generated.</summary>
    Ignore,

    /// <summary>A point in time, a time of day or a length of time. <see cref="DateTime"/>, <see cref="DateTimeOffset"/> and <see cref="TimeSpan"/> columns, and text that is written in one date or time format throughout.</summary>
    Time,

    /// <summary>Pictures. Not stated by a kind: <see cref="WganOptions.Image"/> names their column.</summary>
    Image,
}
