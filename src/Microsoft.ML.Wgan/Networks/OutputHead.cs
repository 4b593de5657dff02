using Microsoft.ML.Wgan.Encoding;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// Ends every span of the generator at once, however many columns there are: numbers by tanh, each category by the level of its largest output,
/// one-hot, with the gradient of a softmax over the span (straight-through; Bengio et al. 2013), without Gumbel noise (which measured far worse).
/// </summary>
/// <remarks>
/// So the critic sees rows exactly as they will be decoded, and cannot tell real from fake by how decided a row is. Measured on Adult against plain
/// softmax outputs: docs/tabular-recipe.md.
/// <para>
/// The span-wise softmax is exp(u) divided by the sum of exp(u) over the span, the sums being two products with the
/// membership matrix S [categoryWidth, spans], S_jk = 1 where output j belongs to span k:
/// <code>p = e / ((e S) Sᵀ),   e = exp(u),   u = c · tanh(o / c),   c = 30</code>
/// The soft cap c keeps exp(u) between e⁻³⁰ and e³⁰, so that no maximum need be subtracted, and leaves logits of usual size alone.
/// </para>
/// </remarks>
internal sealed class OutputHead : IDisposable
{
    /// <summary>Bound of the capped logits.</summary>
    public const float Cap = 30;

    private readonly int _numberWidth;
    private readonly int _categoryWidth;
    private readonly Tensor _cap;
    private readonly Tensor _inverseCap;
    private readonly Tensor? _membership;
    private readonly Tensor? _membershipTransposed;
    private readonly LevelChoice? _choice;

    public OutputHead(int numberWidth, int categoryWidth, IReadOnlyList<CategorySpan> spans, Device device)
    {
        _numberWidth = numberWidth;
        _categoryWidth = categoryWidth;
        using var scope = NewDisposeScope();
        _cap = tensor(Cap, device: device).DetachFromDisposeScope();
        _inverseCap = tensor(1 / Cap, device: device).DetachFromDisposeScope();
        if (spans.Count > 0)
        {
            var membership = new float[categoryWidth * spans.Count];
            for (int span = 0; span < spans.Count; span++)
            {
                for (int level = 0; level < spans[span].Length; level++)
                {
                    membership[((spans[span].Start - numberWidth + level) * spans.Count) + span] = 1;
                }
            }

            _membership = Aligned.Copy(membership, [categoryWidth, spans.Count], device).DetachFromDisposeScope();
            _membershipTransposed = _membership.t().contiguous().DetachFromDisposeScope();
            _choice = new LevelChoice(categoryWidth, spans.Select(span => span with { Start = span.Start - numberWidth }), device);
        }
    }

    /// <summary>Encoded rows for the critic: numbers in [−1, 1], categories one-hot.</summary>
    /// <param name="outputs">Raw outputs o of the last layer, [batch, width].</param>
    /// <returns>Fake rows, [batch, width]; their gradient is that of tanh and of the spans' softmax.</returns>
    public Tensor Rows(Tensor outputs)
    {
        if (_choice is null)
        {
            return outputs.tanh();
        }

        Tensor levels = Levels(outputs);
        return _numberWidth == 0 ? levels : cat([Numbers(outputs), levels], 1);
    }

    /// <summary>What decoding reads: numbers in [−1, 1], categories as capped logits u.</summary>
    /// <param name="outputs">Raw outputs o of the last layer, [batch, width].</param>
    /// <returns>[batch, width].</returns>
    public Tensor Raw(Tensor outputs)
    {
        if (_categoryWidth == 0)
        {
            return outputs.tanh();
        }

        return _numberWidth == 0 ? Capped(outputs) : cat([Numbers(outputs), Capped(outputs)], 1);
    }

    public void Dispose()
    {
        _cap.Dispose();
        _inverseCap.Dispose();
        _membership?.Dispose();
        _membershipTransposed?.Dispose();
        _choice?.Dispose();
    }

    // one-hot + (p − p without gradient): the value of the first, the gradient of the second.
    private Tensor Levels(Tensor outputs)
    {
        Tensor levels = _choice!.OneHot(outputs.narrow(1, _numberWidth, _categoryWidth));
        if (!outputs.requires_grad)
        {
            return levels;
        }

        Tensor e = Capped(outputs).exp();
        Tensor p = e.div(e.mm(_membership!).mm(_membershipTransposed!));
        return p.sub(p.detach()).Increase(levels);
    }

    private Tensor Numbers(Tensor outputs) => outputs.narrow(1, 0, _numberWidth).tanh();

    private Tensor Capped(Tensor outputs) => outputs.narrow(1, _numberWidth, _categoryWidth).mul(_inverseCap).tanh_().mul(_cap);
}
