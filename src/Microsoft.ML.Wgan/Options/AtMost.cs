namespace Microsoft.ML.Wgan;

/// <summary>One column is never above another: lower ≤ upper in every row that has both.</summary>
/// <remarks>
/// One of the two is learned as its distance from the other. Chains (a ≤ b ≤ c) and several bounds of one column (a ≤ c, b ≤ c) may be stated, one
/// <see cref="AtMost"/> a pair. In training rows that break it, the distance counts as 0.
/// </remarks>
/// <param name="Lower">A column of numbers or of times.</param>
/// <param name="Upper">Another one of the same kind.</param>
public sealed record AtMost(string Lower, string Upper) : RowConstraint
{
    internal override IReadOnlyList<string?> Named => [Lower, Upper];

    /// <summary>As in messages.</summary>
    /// <returns>AtMost('lower', 'upper').</returns>
    public override string ToString() => $"AtMost('{Lower}', '{Upper}')";
}
