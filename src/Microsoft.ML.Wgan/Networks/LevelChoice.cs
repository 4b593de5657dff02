using System.Numerics;
using Microsoft.ML.Wgan.Encoding;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// The level that each span of a row decides for, one-hot: its largest output, the first of equal ones. All spans of about one length at once, so that
/// many columns cost few operations.
/// </summary>
internal sealed class LevelChoice : IDisposable
{
    private readonly List<Group> _groups = [];
    private readonly long _width;
    private readonly Tensor _one;

    /// <param name="width">Columns of all spans together.</param>
    /// <param name="spans">Spans by their first column among those.</param>
    /// <param name="device">Where the outputs lie.</param>
    public LevelChoice(int width, IEnumerable<CategorySpan> spans, Device device)
    {
        using var scope = NewDisposeScope();
        _width = width;
        _one = tensor(1f, device: device).DetachFromDisposeScope();
        foreach (IGrouping<uint, CategorySpan> group in spans.GroupBy(span => BitOperations.RoundUpToPowerOf2((uint)span.Length)).OrderBy(group => group.Key))
        {
            _groups.Add(Group.Of([.. group], device));
        }
    }

    /// <summary>The choice of each span.</summary>
    /// <param name="outputs">[batch, width], larger is likelier.</param>
    /// <returns>[batch, width] of 0 and 1, without gradient.</returns>
    public Tensor OneHot(Tensor outputs)
    {
        using IDisposable noGradient = no_grad();
        long count = outputs.shape[0];
        Tensor levels = zeros(count, _width, device: outputs.device);
        foreach (Group group in _groups)
        {
            levels.scatter_(1, group.Choose(outputs), _one.expand(count, group.Spans));
        }

        return levels;
    }

    public void Dispose()
    {
        _one.Dispose();
        foreach (Group group in _groups)
        {
            group.Dispose();
        }
    }

    /// <summary>Spans padded to one length by repeating their first column.</summary>
    private sealed class Group(int spans, Tensor columns, Tensor starts) : IDisposable
    {
        public int Spans => spans;

        public static Group Of(CategorySpan[] spans, Device device)
        {
            int longest = spans.Max(span => span.Length);
            long[] columns = [.. spans.SelectMany(span => Enumerable.Range(0, longest).Select(level => (long)(span.Start + (level < span.Length ? level : 0))))];
            long[] starts = [.. Enumerable.Range(0, spans.Length).Select(span => (long)span * longest)];
            return new Group(
                spans.Length, tensor(columns, dtype: ScalarType.Int64).to(device).DetachFromDisposeScope(), tensor(starts, dtype: ScalarType.Int64).to(device).DetachFromDisposeScope());
        }

        /// <summary>The chosen column of each span, [batch, spans].</summary>
        public Tensor Choose(Tensor outputs)
        {
            Tensor padded = outputs.index_select(1, columns).view(outputs.shape[0], spans, -1);
            return columns.index_select(0, padded.argmax(2).Increase(starts).view(-1)).view(-1, spans);
        }

        public void Dispose()
        {
            columns.Dispose();
            starts.Dispose();
        }
    }
}
