namespace Microsoft.ML.Wgan;

/// <summary>How a column takes part in the learning. Kept in model files by number: members are only ever added.</summary>
public enum ColumnEncoding
{
    /// <summary>Not learned, not generated.</summary>
    LeftOut = 0,

    /// <summary>A number by its rank among the column's numbers; values that hold much of the column, and missing, are levels beside it.</summary>
    Ranked = 1,

    /// <summary>One of a set of values, each with an output of its own, the rarest sharing one beyond the maximum.</summary>
    Levels = 2,

    /// <summary>The same in every row: repeated, not learned.</summary>
    Constant = 3,

    /// <summary>Without repetition, as identifiers are: made anew, not learned.</summary>
    Fresh = 4,

    /// <summary>Determined by another column in every row: looked up, not learned.</summary>
    Derived = 5,

    /// <summary>A number that others predict closely, or that is never below or above another: what is left beside the prediction, or the distance, is learned.</summary>
    Residual = 6,

    /// <summary>A sum or product of other numbers in every row: computed, not learned.</summary>
    Computed = 7,

    /// <summary>A picture, pixel by pixel.</summary>
    Pixels = 8,
}
