using Microsoft.ML.Wgan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Over which part of the line between a real row x and a synthetic row y the difference quotient is taken.</summary>
public enum QuotientLine
{
    /// <summary>The whole line (method 1): |f(x) − f(y)| / ‖x − y‖.</summary>
    Whole,

    /// <summary>Both parts of it (method 2), from y to a random point z on it and from z to x.</summary>
    Split,
}

/// <summary>The penalties of difference quotients along lines.</summary>
internal static class QuotientLineExtensions
{
    /// <summary>The penalty of the quotients of paired rows.</summary>
    /// <param name="line">Whole or split.</param>
    /// <param name="batch">Real and fake rows and their scores.</param>
    /// <param name="sides">One or two.</param>
    /// <param name="weight">λ.</param>
    /// <param name="random">Source of the points that split the lines.</param>
    /// <returns>Scalar.</returns>
    public static Tensor Penalty(this QuotientLine line, CriticBatch batch, PenaltySides sides, double weight, RandomSource random) =>
        line == QuotientLine.Whole ? OfWhole(batch, sides, weight) : OfParts(batch, sides, weight, random);

    // λ · mean S(|f(x) − f(y)| / (‖x − y‖ + ε))
    private static Tensor OfWhole(CriticBatch batch, PenaltySides sides, double weight)
    {
        Tensor s = Slope.Between(batch.ScoreX, batch.ScoreY, Slope.Distance(batch.X, batch.Y));
        return sides.Penalty(s, weight);
    }

    // z = αx + (1 − α)y;  λ/2 · mean S(|f(y) − f(z)| / (α‖x − y‖ + ε)) + λ/2 · mean S(|f(x) − f(z)| / ((1 − α)‖x − y‖ + ε))
    private static Tensor OfParts(CriticBatch batch, PenaltySides sides, double weight, RandomSource random)
    {
        using Scalar minusOne = -1;
        using Scalar one = 1;
        Tensor alpha = random.Uniform(batch.X.shape[0], 1);
        Tensor z = Interpolation.Between(batch.X, batch.Y, alpha);
        Tensor scoreZ = batch.F.Score(z);
        Tensor share = alpha.view(-1);
        Tensor distance = Slope.Distance(batch.X, batch.Y);

        Tensor s1 = Slope.Between(batch.ScoreY, scoreZ, share.mul(distance));
        Tensor s2 = Slope.Between(batch.ScoreX, scoreZ, share.mul(minusOne).Increase(one).mul_(distance));
        return sides.Penalty(s1, weight / 2).Plus(sides.Penalty(s2, weight / 2));
    }
}
