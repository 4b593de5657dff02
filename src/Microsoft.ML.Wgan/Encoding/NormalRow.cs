using System.Numerics;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Standard normal numbers from a key and a counter, many at a time (Box and Muller 1958): √(−2 ln u)·cos(2πt) and √(−2 ln u)·sin(2πt).
/// </summary>
/// <remarks>
/// Only plain additions and multiplications of single precision, with our own polynomials for logarithm and sine (each within 1e-7):
/// so every processor gives the same bits, which the platform's own functions don't promise.
/// </remarks>
internal static class NormalRow
{
    // Numbers j and j + Half of each group of two halves are one pair; fixed, so that a number doesn't depend on the row's width.
    private const int Half = 16;

    // Coefficients by interpolation at the Chebyshev points, constant term first.
    private static ReadOnlySpan<float> Logarithm =>
        [1f, -0.49999997f, 0.33334193f, -0.25001353f, 0.19955933f, -0.16577993f, 0.14977401f, -0.14269258f, 0.08533313f];

    private static ReadOnlySpan<float> Sine => [3.1415927f, -5.1677103f, 2.5500774f, -0.59829038f, 0.077655911f];

    private static ReadOnlySpan<float> Cosine => [1f, -4.9348021f, 4.0587091f, -1.3352120f, 0.23493707f, -0.024395932f];

    public static void Fill(Span<float> row, ulong key)
    {
        int start = 0;
        for (; row.Length - start >= 2 * Half; start += 2 * Half)
        {
            FillGroup(row.Slice(start, 2 * Half), key, start);
        }

        if (start < row.Length)
        {
            Span<float> group = stackalloc float[2 * Half];
            FillGroup(group, key, start);
            group[..(row.Length - start)].CopyTo(row[start..]);
        }
    }

    private static void FillGroup(Span<float> group, ulong key, int start)
    {
        for (int lane = 0; lane < Half; lane += Vector<float>.Count)
        {
            Vector<uint> counter = Vector<uint>.Indices + new Vector<uint>((uint)(start + lane));
            (Vector<float> cosine, Vector<float> sine) = Pair(counter, (uint)key, (uint)(key >> 32));
            cosine.CopyTo(group[lane..]);
            sine.CopyTo(group[(Half + lane)..]);
        }
    }

    private static (Vector<float> Cosine, Vector<float> Sine) Pair(Vector<uint> counter, uint low, uint high)
    {
        Vector<uint> radiusBits = Hash(counter * new Vector<uint>(0x9E3779B9), low, high);
        Vector<uint> angleBits = Hash(counter * new Vector<uint>(0x85EBCA6B), ~high, low);

        Vector<float> uniform = (Vector.ConvertToSingle(Vector.AsVectorInt32(radiusBits >>> 8)) + new Vector<float>(0.5f)) * (1f / (1 << 24));
        Vector<float> halfTurn = (Vector.ConvertToSingle(Vector.AsVectorInt32(angleBits) >> 8) + new Vector<float>(0.5f)) * (1f / (1 << 24));

        Vector<float> radius = Vector.SquareRoot(Vector.Max(Vector<float>.Zero, Log(uniform) * -2f));
        Vector<float> square = halfTurn * halfTurn;
        Vector<float> sine = Polynomial(Sine, square) * halfTurn;
        Vector<float> cosine = Polynomial(Cosine, square);
        return (radius * (Vector<float>.One - (sine * sine * 2f)), radius * (sine * cosine * 2f));
    }

    // Both halves of the key enter, between rounds of a 32-bit multiply-and-shift mixer.
    private static Vector<uint> Hash(Vector<uint> x, uint first, uint second)
    {
        x += new Vector<uint>(first);
        x = (x ^ (x >>> 16)) * new Vector<uint>(0x7FEB352D);
        x = (x ^ (x >>> 15)) + new Vector<uint>(second);
        x = (x ^ (x >>> 16)) * new Vector<uint>(0x846CA68B);
        x = (x ^ (x >>> 15)) * new Vector<uint>(0x9E3779B1);
        return x ^ (x >>> 16);
    }

    private static Vector<float> Log(Vector<float> x)
    {
        // x = 2^e · m with m in [√½, √2): subtracting √½'s bits carries into the exponent exactly when m would be at least √2.
        Vector<int> rootHalf = new(0x3F3504F3);
        Vector<int> shifted = Vector.AsVectorInt32(x) - rootHalf;
        Vector<float> exponent = Vector.ConvertToSingle(shifted >> 23);
        Vector<float> excess = Vector.AsVectorSingle((shifted & new Vector<int>(0x7FFFFF)) + rootHalf) - Vector<float>.One;
        return (exponent * 0.69314718f) + (Polynomial(Logarithm, excess) * excess);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Polynomial(ReadOnlySpan<float> coefficients, Vector<float> x)
    {
        Vector<float> sum = new(coefficients[^1]);
        for (int power = coefficients.Length - 2; power >= 0; power--)
        {
            sum = (sum * x) + new Vector<float>(coefficients[power]);
        }

        return sum;
    }
}
