namespace Microsoft.ML.Data;

/// <summary>Makes the normalizer of a column from what was seen of it.</summary>
internal abstract record NormalizerKind(bool FixZero)
{
    public abstract ColumnNormalizer Normalizer(ColumnMoments moments);

    protected static ColumnNormalizer Affine(ColumnMoments moments, Func<int, (double Scale, double Offset)> slot)
    {
        (double Scale, double Offset)[] slots = [.. Enumerable.Range(0, moments.Mean.Length).Select(slot)];
        return new ColumnNormalizer(
            NormalizerForm.Affine,
            moments.IsSingle,
            moments.IsVector,
            [.. slots.Select(values => values.Scale)],
            [.. slots.Select(values => values.Offset)]);
    }

    /// <summary>A slot that never changes becomes zero.</summary>
    protected static double Inverse(double width) => width > 0 && double.IsFinite(width) ? 1 / width : 0;
}

/// <summary>To [0, 1], or by the largest magnitude where zero stays zero.</summary>
internal sealed record MinMaxKind(bool FixZero) : NormalizerKind(FixZero)
{
    public override ColumnNormalizer Normalizer(ColumnMoments moments)
    {
        return Affine(moments, slot =>
        {
            double minimum = moments.Minimum[slot];
            double maximum = moments.Maximum[slot];
            if (!(minimum < maximum))
            {
                return (0, 0);
            }

            return FixZero
                ? (Inverse(Math.Max(Math.Abs(minimum), Math.Abs(maximum))), 0)
                : (Inverse(maximum - minimum), minimum);
        });
    }
}

/// <summary>To mean 0 and variance 1, or by the quadratic mean where zero stays zero; or to the place in the normal distribution.</summary>
internal sealed record MeanVarianceKind(bool FixZero, bool UseCdf) : NormalizerKind(FixZero)
{
    public override ColumnNormalizer Normalizer(ColumnMoments moments)
    {
        if (UseCdf)
        {
            double[] deviations = [.. moments.Mean.Select((_, slot) => Math.Sqrt(moments.Variance(slot)))];
            return new ColumnNormalizer(NormalizerForm.Cdf, moments.IsSingle, moments.IsVector, deviations, moments.Mean);
        }

        return Affine(moments, slot =>
        {
            double variance = moments.Variance(slot);
            double mean = moments.Mean[slot];
            if (variance == 0)
            {
                return (0, 0);
            }

            return FixZero ? (Inverse(Math.Sqrt((mean * mean) + variance)), 0) : (Inverse(Math.Sqrt(variance)), mean);
        });
    }
}
