namespace Microsoft.ML.Wgan.Columns;

/// <summary>Whether the values of a column repeat enough to be levels.</summary>
internal static class Repetition
{
    // Where this share of the rows is distinct, values are names, identifiers or measurements.
    private const double DistinctShare = 0.95;

    public static bool IsRare(long distinctCount, long rowCount) => distinctCount >= DistinctShare * rowCount;
}
