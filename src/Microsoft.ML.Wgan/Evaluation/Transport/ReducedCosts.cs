using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>A row's costs less the columns' potentials.</summary>
internal static class ReducedCosts
{
    /// <summary>The first column at or after the start whose reduced cost is exactly the value, or −1.</summary>
    public static int IndexOf(ReadOnlySpan<double> costs, ReadOnlySpan<double> potentials, double value, int start)
    {
        int column = start;
        Vector<double> wanted = new(value);
        ref double cost = ref MemoryMarshal.GetReference(costs);
        ref double potential = ref MemoryMarshal.GetReference(potentials);
        while (column <= costs.Length - Vector<double>.Count
            && !Vector.EqualsAny(Vector.LoadUnsafe(ref cost, (nuint)column) - Vector.LoadUnsafe(ref potential, (nuint)column), wanted))
        {
            column += Vector<double>.Count;
        }

        for (; column < costs.Length; column++)
        {
            if (costs[column] - potentials[column] == value)
            {
                return column;
            }
        }

        return -1;
    }
}
