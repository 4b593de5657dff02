using System.Numerics;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>y = W x + b for many rows x in plain C#, optionally with relu behind it.</summary>
/// <remarks>
/// Each output is b_j, then W_jk x_k added for k = 0, 1, 2, ... by fused multiply-adds. The order is fixed, so the bits are the same
/// whatever the number of rows, threads or processes, and for every length of the processor's vectors. A BLAS promises none of this.
/// </remarks>
internal sealed class DenseLayer
{
    private const int RowsAtOnce = 4;
    private static readonly int _lanes = Vector<float>.Count;
    private static readonly int _panelWidth = 2 * _lanes;

    // Panels of outputs; in each, input after input, the weights of its outputs (zero behind the last output).
    private readonly float[] _panels;
    private readonly float[] _bias;
    private readonly int _inputs;
    private readonly int _outputs;

    /// <param name="weight">W, [outputs, inputs].</param>
    /// <param name="bias">b, [outputs].</param>
    public DenseLayer(NamedWeights weight, NamedWeights bias)
    {
        _outputs = (int)weight.Shape[0];
        _inputs = (int)weight.Shape[1];
        int panelCount = (_outputs + _panelWidth - 1) / _panelWidth;
        _bias = new float[panelCount * _panelWidth];
        bias.Values.CopyTo(_bias, 0);
        _panels = new float[panelCount * _inputs * _panelWidth];
        for (int output = 0; output < _outputs; output++)
        {
            int start = (output / _panelWidth * _inputs * _panelWidth) + (output % _panelWidth);
            for (int input = 0; input < _inputs; input++)
            {
                _panels[start + (input * _panelWidth)] = weight.Values[(output * _inputs) + input];
            }
        }
    }

    /// <summary>Computes all outputs of some rows.</summary>
    /// <param name="source">Where the rows' inputs lie.</param>
    /// <param name="sourceStride">From one row's first input to the next's.</param>
    /// <param name="target">Receives the rows' outputs; may share memory with the source where no input is.</param>
    /// <param name="targetStride">From one row's first output to the next's.</param>
    /// <param name="rowCount">How many rows.</param>
    /// <param name="relu">Whether negative outputs become zero.</param>
    public void Apply(ReadOnlySpan<float> source, int sourceStride, Span<float> target, int targetStride, int rowCount, bool relu)
    {
        var floor = new Vector<float>(relu ? 0 : float.NegativeInfinity);
        Span<float> sums = stackalloc float[RowsAtOnce * _panelWidth];
        for (int first = 0; first < _outputs; first += _panelWidth)
        {
            ReadOnlySpan<float> panel = _panels.AsSpan(first * _inputs, _inputs * _panelWidth);
            ReadOnlySpan<float> bias = _bias.AsSpan(first, _panelWidth);
            int width = Math.Min(_panelWidth, _outputs - first);
            for (int row = 0; row < rowCount; row += RowsAtOnce)
            {
                int rows = Math.Min(RowsAtOnce, rowCount - row);
                Sum(source[(row * sourceStride)..], sourceStride, rows, panel, bias, sums);
                for (int i = 0; i < rows; i++)
                {
                    Span<float> outputs = sums.Slice(i * _panelWidth, _panelWidth);
                    Vector.Max(new Vector<float>(outputs), floor).CopyTo(outputs);
                    Vector.Max(new Vector<float>(outputs[_lanes..]), floor).CopyTo(outputs[_lanes..]);
                    outputs[..width].CopyTo(target[(((row + i) * targetStride) + first)..]);
                }
            }
        }
    }

    // Four rows share each load of the weights; their eight sums stay in registers. Fewer rows repeat the last one.
    private void Sum(ReadOnlySpan<float> source, int stride, int rows, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, Span<float> sums)
    {
        ReadOnlySpan<float> x0 = source[.._inputs];
        ReadOnlySpan<float> x1 = source.Slice(Math.Min(1, rows - 1) * stride, _inputs);
        ReadOnlySpan<float> x2 = source.Slice(Math.Min(2, rows - 1) * stride, _inputs);
        ReadOnlySpan<float> x3 = source.Slice(Math.Min(3, rows - 1) * stride, _inputs);
        Vector<float> a0 = new(bias), a1 = a0, a2 = a0, a3 = a0;
        Vector<float> b0 = new(bias[_lanes..]), b1 = b0, b2 = b0, b3 = b0;
        for (int k = 0; k < x0.Length; k++)
        {
            ReadOnlySpan<float> weights = panel.Slice(k * _panelWidth, _panelWidth);
            Vector<float> wa = new(weights), wb = new(weights[_lanes..]);
            Vector<float> x = new(x0[k]);
            a0 = Vector.FusedMultiplyAdd(wa, x, a0);
            b0 = Vector.FusedMultiplyAdd(wb, x, b0);
            x = new(x1[k]);
            a1 = Vector.FusedMultiplyAdd(wa, x, a1);
            b1 = Vector.FusedMultiplyAdd(wb, x, b1);
            x = new(x2[k]);
            a2 = Vector.FusedMultiplyAdd(wa, x, a2);
            b2 = Vector.FusedMultiplyAdd(wb, x, b2);
            x = new(x3[k]);
            a3 = Vector.FusedMultiplyAdd(wa, x, a3);
            b3 = Vector.FusedMultiplyAdd(wb, x, b3);
        }

        ReadOnlySpan<Vector<float>> all = [a0, b0, a1, b1, a2, b2, a3, b3];
        for (int i = 0; i < all.Length; i++)
        {
            all[i].CopyTo(sums[(i * _lanes)..]);
        }
    }
}
