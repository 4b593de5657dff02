namespace Microsoft.ML.Wgan.Columns;

/// <summary>What a number column's source type can hold. Decoded numbers never leave it.</summary>
/// <param name="IsInteger">Whether the type holds whole numbers only.</param>
/// <param name="Minimum">The smallest number the type holds, as a double that converts back to it.</param>
/// <param name="Maximum">The largest number the type holds, as a double that converts back to it (for long not 2^63, which does not).</param>
/// <param name="AllowsMissing">Whether the type has a missing value (NaN).</param>
internal readonly record struct NumberRange(bool IsInteger, double Minimum, double Maximum, bool AllowsMissing)
{
    public static NumberRange Double => new(false, double.MinValue, double.MaxValue, true);

    public static NumberRange Single => new(false, float.MinValue, float.MaxValue, true);

    /// <summary>Whether every number passes through a float, so that 0.1 reads 0.10000000149 as a double.</summary>
    public bool IsSingle => !IsInteger && Minimum >= float.MinValue && Maximum <= float.MaxValue;
}
