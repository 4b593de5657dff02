using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The smallest and the second smallest of a row's reduced costs c_j − v_j.</summary>
internal readonly record struct TwoSmallest(double First, double Second, int Index)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TwoSmallest Of(ReadOnlySpan<Vector<double>> costs, double[] potentials)
    {
        ReadOnlySpan<Vector<double>> prices = MemoryMarshal.Cast<double, Vector<double>>(potentials.AsSpan());
        Vector<double> first = new(double.PositiveInfinity);
        Vector<double> second = first;
        Vector<long> place = Vector<long>.Zero;
        for (int k = 0; k < costs.Length && k < prices.Length; k++)
        {
            Vector<double> value = costs[k] - prices[k];
            Vector<long> less = Vector.LessThan(value, first);
            second = Vector.ConditionalSelect(less, first, Vector.ConditionalSelect(Vector.LessThan(value, second), value, second));
            first = Vector.ConditionalSelect(less, value, first);
            place = Vector.ConditionalSelect(less, new Vector<long>(k), place);
        }

        return AcrossLanes(first, second, place);
    }

    /// <summary>Where the second smallest is, when it equals the first.</summary>
    public int OtherIndex(ReadOnlySpan<double> costs, double[] potentials)
    {
        for (int column = 0; column < costs.Length; column++)
        {
            if (column != Index && costs[column] - potentials[column] <= Second)
            {
                return column;
            }
        }

        return Index;
    }

    private static TwoSmallest AcrossLanes(Vector<double> first, Vector<double> second, Vector<long> place)
    {
        int best = 0;
        for (int lane = 1; lane < Vector<double>.Count; lane++)
        {
            best = first[lane] < first[best] ? lane : best;
        }

        double runnerUp = second[best];
        for (int lane = 0; lane < Vector<double>.Count; lane++)
        {
            runnerUp = lane != best && first[lane] < runnerUp ? first[lane] : runnerUp;
        }

        return new TwoSmallest(first[best], runnerUp, ((int)place[best] * Vector<double>.Count) + best);
    }
}
