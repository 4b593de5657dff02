using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Wgan.Evaluation.Transport;

/// <summary>The smoothed minimum over a row of costs: <c>T(g)_i = −ε ln Σ_j b_j exp((g_j − c_ij)/ε)</c>.</summary>
/// <remarks>The largest exponent is taken out of the sum, which then lies between its own weight and n: nothing overflows or vanishes.</remarks>
internal sealed class SoftMinimum(CostMatrix costs, double[] weights)
{
    // Vector.Exp leaves its fast path for less; e^−700 adds nothing to a sum in which the largest term is one.
    private const double LeastExponent = -700;

    private readonly double[] _logWeights = [.. weights.Select(weight => Math.Log(weight))];
    private readonly double[] _exponents = Padding(costs.Stride);

    /// <summary>T(g), one a row.</summary>
    public double[] Of(double[] potentials, double epsilon)
    {
        for (int column = 0; column < potentials.Length; column++)
        {
            _exponents[column] = (potentials[column] / epsilon) + _logWeights[column];
        }

        double[] result = new double[costs.Rows];
        for (int row = 0; row < result.Length; row++)
        {
            result[row] = -epsilon * LogSum(costs.Vectors(row), 1 / epsilon);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double LogSum(ReadOnlySpan<Vector<double>> line, double scale)
    {
        ReadOnlySpan<Vector<double>> exponents = MemoryMarshal.Cast<double, Vector<double>>(_exponents.AsSpan())[..line.Length];
        Vector<double> scales = new(scale);
        Vector<double> largest = new(double.NegativeInfinity);
        for (int k = 0; k < line.Length; k++)
        {
            largest = Vector.Max(largest, exponents[k] - (line[k] * scales));
        }

        double top = largest[0];
        for (int lane = 1; lane < Vector<double>.Count; lane++)
        {
            top = Math.Max(top, largest[lane]);
        }

        Vector<double> sum = Vector<double>.Zero;
        (Vector<double> tops, Vector<double> least) = (new(top), new(LeastExponent));
        for (int k = 0; k < line.Length; k++)
        {
            sum += Vector.Exp(Vector.Max(exponents[k] - (line[k] * scales) - tops, least));
        }

        return top + Math.Log(Vector.Sum(sum));
    }

    // −∞, so that the padding of a row adds nothing.
    private static double[] Padding(int length)
    {
        double[] values = new double[length];
        Array.Fill(values, double.NegativeInfinity);
        return values;
    }
}
