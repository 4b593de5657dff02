using System.Numerics;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// A monotone map of numbers in [-1, 1]: quantiles of the generator's outputs to the same quantiles of encoded real numbers, straight lines between them, and a step where the
/// real numbers leave a gap.
/// </summary>
internal sealed class NumberMap
{
    // Quantiles so far apart that they say where many rows are, not where one is.
    private const int RowsBetweenKnots = 10;
    private const int MostKnots = 128;

    // A gap of so many mean ones is none of chance: e⁻¹⁰ of them are as wide in even numbers.
    private const float GapsOfStep = 10;

    private readonly float[] _from;
    private readonly float[] _to;

    /// <exception cref="InvalidDataException">There are no knots, they don't ascend, or leave [-1, 1].</exception>
    private NumberMap(float[] from, float[] to)
    {
        PayloadReader.Require(from.Length == to.Length && from.Length > 0 && Ascends(from) && Ascends(to));
        _from = from;
        _to = to;
    }

    /// <summary>Whether no two quantiles share an output: one output that comes over and over stands for many numbers, and is mapped to one.</summary>
    public bool IsOneToOne => Enumerable.Range(1, _from.Length - 1).All(knot => _from[knot] > _from[knot - 1]);

    /// <param name="outputs">Outputs of the generator; at least one, sorted here.</param>
    /// <param name="numbers">Encoded real numbers; at least one, sorted here.</param>
    public static NumberMap Fit(float[] outputs, float[] numbers)
    {
        Array.Sort(outputs);
        Array.Sort(numbers);
        int last = numbers.Length - 1, stride = Math.Max(RowsBetweenKnots, (last / MostKnots) + 1);
        float widest = GapsOfStep * (numbers[^1] - numbers[0]) / Math.Max(last, 1);
        // A sample many times as long has outputs beyond where the extreme of so few numbers belongs.
        double Share(int rank) => (rank + 0.5) / numbers.Length;
        List<float> from = [Quantile(outputs, Share(0))], to = [Clamped(numbers[0])];
        void Add(float output, float number)
        {
            from.Add(Math.Max(from[^1], output));
            to.Add(Clamped(number));
        }

        for (int rank = 0; rank < last; rank++)
        {
            if (numbers[rank + 1] - numbers[rank] > widest)
            {
                float output = Quantile(outputs, (rank + 1.0) / numbers.Length);
                Add(output, numbers[rank]);
                Add(MathF.BitIncrement(output), numbers[rank + 1]);
            }
            else if (rank % stride == stride - 1 || IsInTail(Math.Min(rank, last - rank), stride))
            {
                Add(Quantile(outputs, Share(rank)), numbers[rank]);
            }
        }

        Add(Quantile(outputs, Share(last)), numbers[^1]);
        return new NumberMap([.. from.Select(knot => Math.Min(knot, 1))], [.. to]);
    }

    /// <summary>The number of an output: that of the last quantile beyond it, the middle of those that share it.</summary>
    public float Map(float output)
    {
        int above = SortedSearch.FirstAbove<float>(_from, output);
        if (above == 0)
        {
            return _to[0];
        }

        if (_from[above - 1] == output)
        {
            return (_to[SortedSearch.FirstAtLeast<float>(_from, output)] + _to[above - 1]) / 2;
        }

        if (above == _from.Length)
        {
            return _to[^1];
        }

        float weight = (output - _from[above - 1]) / (_from[above] - _from[above - 1]);
        return _to[above - 1] + (weight * (_to[above] - _to[above - 1]));
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteFloats(_from);
        writer.WriteFloats(_to);
    }

    public static NumberMap Read(PayloadReader reader) => new(reader.Floats(), reader.Floats());

    // Towards the ends quantiles stand closer, 10, 20, 40, ... rows from them: tails are not straight.
    private static bool IsInTail(int fromEnd, int stride) => fromEnd > 0 && fromEnd < stride && fromEnd % RowsBetweenKnots == 0 && BitOperations.IsPow2(fromEnd / RowsBetweenKnots);

    private static float Quantile(float[] ascending, double share) => Clamped(ascending[(int)Math.Round(share * (ascending.Length - 1))]);

    private static float Clamped(float number) => float.IsNaN(number) ? -1 : Math.Clamp(number, -1, 1);

    private static bool Ascends(float[] knots)
    {
        float last = -1;
        foreach (float knot in knots)
        {
            if (!(knot >= last && knot <= 1))
            {
                return false;
            }

            last = knot;
        }

        return true;
    }
}
