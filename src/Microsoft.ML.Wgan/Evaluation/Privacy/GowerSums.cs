using System.Numerics;

namespace Microsoft.ML.Wgan.Evaluation.Privacy;

/// <summary>Distances of a row to some references at once, added up column by column: four vectors, to hide the latency of an addition.</summary>
internal struct GowerSums
{
    private Vector<float> _sum0;
    private Vector<float> _sum1;
    private Vector<float> _sum2;
    private Vector<float> _sum3;

    /// <summary>Number of references.</summary>
    public static int Count => 4 * Vector<float>.Count;

    /// <summary>The distance to one of the references.</summary>
    public readonly float this[int reference] => (reference / Vector<float>.Count) switch
    {
        0 => _sum0[reference],
        1 => _sum1[reference - Vector<float>.Count],
        2 => _sum2[reference - (2 * Vector<float>.Count)],
        _ => _sum3[reference - (3 * Vector<float>.Count)],
    };

    /// <summary>Whether a distance is at most this one.</summary>
    public readonly bool AnyUpTo(Vector<float> distance) => Vector.LessThanOrEqualAny(Vector.Min(Vector.Min(_sum0, _sum1), Vector.Min(_sum2, _sum3)), distance);

    /// <summary>Adds a column of numbers of which none is missing.</summary>
    public void AddApart(float number, ReadOnlySpan<float> references)
    {
        (int step, var own) = (Vector<float>.Count, new Vector<float>(number));
        _sum0 += Vector.Abs(own - new Vector<float>(references));
        _sum1 += Vector.Abs(own - new Vector<float>(references[step..]));
        _sum2 += Vector.Abs(own - new Vector<float>(references[(2 * step)..]));
        _sum3 += Vector.Abs(own - new Vector<float>(references[(3 * step)..]));
    }

    /// <summary>Adds a column of numbers of which some references' are missing: 1 for those.</summary>
    public void AddApartOrMissing(float number, ReadOnlySpan<float> references)
    {
        int step = Vector<float>.Count;
        _sum0 += ApartOrMissing(number, references);
        _sum1 += ApartOrMissing(number, references[step..]);
        _sum2 += ApartOrMissing(number, references[(2 * step)..]);
        _sum3 += ApartOrMissing(number, references[(3 * step)..]);
    }

    /// <summary>Adds a column of numbers where the row's is missing: 1 for references that have one.</summary>
    public void AddPresent(ReadOnlySpan<float> references)
    {
        int step = Vector<float>.Count;
        _sum0 += Present(references);
        _sum1 += Present(references[step..]);
        _sum2 += Present(references[(2 * step)..]);
        _sum3 += Present(references[(3 * step)..]);
    }

    /// <summary>Adds a column of levels: 1 for references with another.</summary>
    public void AddDiffering(int level, ReadOnlySpan<int> references)
    {
        int step = Vector<float>.Count;
        _sum0 += Differing(level, references);
        _sum1 += Differing(level, references[step..]);
        _sum2 += Differing(level, references[(2 * step)..]);
        _sum3 += Differing(level, references[(3 * step)..]);
    }

    // NaN differs from itself.
    private static Vector<float> ApartOrMissing(float number, ReadOnlySpan<float> references)
    {
        Vector<float> apart = Vector.Abs(new Vector<float>(number) - new Vector<float>(references));
        return Vector.ConditionalSelect(Vector.Equals(apart, apart), apart, Vector<float>.One);
    }

    private static Vector<float> Present(ReadOnlySpan<float> references)
    {
        var numbers = new Vector<float>(references);
        return Vector.ConditionalSelect(Vector.Equals(numbers, numbers), Vector<float>.One, Vector<float>.Zero);
    }

    private static Vector<float> Differing(int level, ReadOnlySpan<int> references) =>
        Vector.ConditionalSelect(Vector.Equals(new Vector<int>(level), new Vector<int>(references)), Vector<float>.Zero, Vector<float>.One);
}
