using System.Buffers;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;

namespace Microsoft.ML.Wgan.Training;

/// <summary>
/// A finished generator in plain C#: what runs on the CPU. A row's bits depend on the weights, the seed and its number alone, and
/// rows can be made where no native tensor library is.
/// </summary>
internal sealed class HostGenerator(GeneratorShape shape, IReadOnlyList<NamedWeights> weights) : IFrozenGenerator
{
    private readonly DenseLayer _first = new(weights[0], weights[1]);
    private readonly DenseLayer _second = new(weights[2], weights[3]);
    private readonly DenseLayer _last = new(weights[4], weights[5]);

    public void Run(long firstRow, int rowCount, ulong seed, Span<float> outputs, float[]? condition = null)
    {
        // A row of activations is [second block, first block, latent, condition]: each layer reads the end of it and writes in front of that.
        int stride = shape.LastInputs;
        int hidden = shape.HiddenWidth;
        float[] buffer = ArrayPool<float>.Shared.Rent(rowCount * stride);
        try
        {
            Span<float> rows = buffer.AsSpan(0, rowCount * stride);
            for (int row = 0; row < rowCount; row++)
            {
                Span<float> inputs = rows.Slice((row * stride) + (2 * hidden), shape.FirstInputs);
                CounterNoise.FillNormal(inputs[..shape.LatentWidth], seed, firstRow + row, shape.LatentWidth);
                inputs[shape.LatentWidth..].Clear();
                condition?.CopyTo(inputs[shape.LatentWidth..]);
            }

            _first.Apply(rows[(2 * hidden)..], stride, rows[hidden..], stride, rowCount, relu: true);
            _second.Apply(rows[hidden..], stride, rows, stride, rowCount, relu: true);
            _last.Apply(rows, stride, outputs, shape.OutputWidth, rowCount, relu: false);
            ApplyHead(outputs[..(rowCount * shape.OutputWidth)]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
    }

    // As OutputHead.Raw: numbers by tanh, logits capped softly.
    private void ApplyHead(Span<float> outputs)
    {
        for (int start = 0; start < outputs.Length; start += shape.OutputWidth)
        {
            foreach (ref float number in outputs.Slice(start, shape.NumberWidth))
            {
                number = MathF.Tanh(number);
            }

            foreach (ref float logit in outputs.Slice(start + shape.NumberWidth, shape.CategoryWidth))
            {
                logit = OutputHead.Cap * MathF.Tanh(logit / OutputHead.Cap);
            }
        }
    }
}
