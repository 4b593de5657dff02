using System.Globalization;

namespace Microsoft.ML.Wgan;

/// <summary>A column's numbers lie in a range: minimum ≤ number ≤ maximum in every row that has one.</summary>
/// <remarks>Numbers outside it in the training rows count as the nearer bound. Bounds are read in the column's type: a float column's as floats.</remarks>
/// <param name="Column">A column of numbers, not of times.</param>
/// <param name="Minimum">Its least number; negative infinity for no bound.</param>
/// <param name="Maximum">Its greatest number; infinity for no bound.</param>
public sealed record Within(string Column, double Minimum, double Maximum) : RowConstraint
{
    internal override IReadOnlyList<string?> Named => [Column];

    internal override string? Fault => Minimum <= Maximum ? null : "a minimum that is at most the maximum";

    /// <summary>As in messages.</summary>
    /// <returns>Within('column', 0, 1).</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Within('{Column}', {Minimum}, {Maximum})");
}
