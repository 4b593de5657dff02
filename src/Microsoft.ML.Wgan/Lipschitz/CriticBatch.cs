using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>What one critic step sees: the critic, a real and a synthetic batch of equal size, and their scores.</summary>
public sealed class CriticBatch
{
    private readonly Tensor _scores;

    /// <param name="f">The critic.</param>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Synthetic rows, [batch, width]; no gradient flows into them.</param>
    /// <param name="scores">The scores of y, then of x, [2 batch].</param>
    private CriticBatch(CriticNetwork f, Tensor x, Tensor y, Tensor scores)
    {
        F = f;
        X = x;
        Y = y;
        _scores = scores;
    }

    /// <summary>The critic f.</summary>
    public CriticNetwork F { get; }

    /// <summary>Real rows x, [batch, width].</summary>
    public Tensor X { get; }

    /// <summary>Synthetic rows y, [batch, width].</summary>
    public Tensor Y { get; }

    /// <summary>f(x), [batch]; differentiable in the critic's weights.</summary>
    public Tensor ScoreX => _scores.narrow(0, Y.shape[0], X.shape[0]);

    /// <summary>f(y), [batch]; differentiable in the critic's weights.</summary>
    public Tensor ScoreY => _scores.narrow(0, 0, Y.shape[0]);

    /// <summary>f(y), then f(x), [2 batch].</summary>
    internal Tensor Scores => _scores;

    /// <summary>Scores both batches in one pass through the critic.</summary>
    /// <param name="f">The critic.</param>
    /// <param name="x">Real rows, [batch, width].</param>
    /// <param name="y">Synthetic rows, [batch, width].</param>
    public static CriticBatch Of(CriticNetwork f, Tensor x, Tensor y)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return new CriticBatch(f, x, y, f.Score(cat([y, x], 0)));
    }
}
